package se.samplan.call;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the one part out of a multipart/related answer, as a server sends it that has MTOM switched on though nothing is
 * attached (XOP, W3C 2005; RFC 2387). Attachments are refused: the contracts have documents as base64 in the record.
 */
final class Multipart {

    private static final Pattern TYPE = Pattern.compile("(?is)\\s*multipart/.*");
    private static final Pattern BOUNDARY =
            Pattern.compile("(?i);\\s*boundary\\s*=\\s*(?:\"([^\"]{1,70})\"|([^\\s;\"]{1,70}))");
    private static final Pattern PART_TYPE = Pattern.compile("(?im)^content-type:[ \\t]*([^\\r\\n]*)");
    private static final Pattern CODED =
            Pattern.compile("(?im)^content-transfer-encoding:[ \\t]*+(?!(?:binary|8bit|7bit)[ \\t]*\\r?$)");

    /** A line that begins with a blank goes on with the field before it (RFC 5322, section 2.2.3). */
    private static final Pattern FOLD = Pattern.compile("\\r?\\n(?=[ \\t])");

    /** Whoever includes has attached something, whether it came or not. */
    private static final byte[] XOP = "http://www.w3.org/2004/08/xop/include".getBytes(ISO_8859_1);

    private static final int LONGEST_HEAD = 8 * 1024;

    private Multipart() {}

    /** Whether a Content-Type says that the body is in parts. */
    static boolean isIn(String contentType) {
        return TYPE.matcher(contentType).matches();
    }

    /**
     * The answer with its only part as its body.
     *
     * @throws AnswerInParts if there is not exactly one part, or it is coded, cut or without a boundary, or includes
     *     another
     */
    static Reply root(Reply reply) throws AnswerInParts {
        byte[] body = reply.body();
        byte[] boundary = ("--" + boundary(reply.contentType())).getBytes(ISO_8859_1);
        int first = find(boundary, body, 0);
        int head = first < 0 ? -1 : afterLine(body, first + boundary.length);
        int content = head < 0 ? -1 : afterHead(body, head);
        int end = content < 0 ? -1 : find(boundary, body, content);
        boolean closes = end >= 0
                && end + boundary.length + 2 <= body.length
                && body[end + boundary.length] == '-'
                && body[end + boundary.length + 1] == '-';
        if (!closes) {
            throw new AnswerInParts();
        }
        String fields =
                FOLD.matcher(new String(body, head, content - head, ISO_8859_1)).replaceAll(" ");
        if (CODED.matcher(fields).find()) {
            throw new AnswerInParts();
        }
        byte[] root = Arrays.copyOfRange(body, content, withoutLineEnd(body, content, end));
        if (find(XOP, root) >= 0) {
            throw new AnswerInParts();
        }
        Matcher type = PART_TYPE.matcher(fields);
        return new Reply(reply.status(), type.find() ? type.group(1).strip() : "", root);
    }

    private static String boundary(String contentType) throws AnswerInParts {
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            throw new AnswerInParts();
        }
        return boundary.group(1) == null ? boundary.group(2) : boundary.group(1);
    }

    /** Where the text stands in the body; negative if nowhere. */
    private static int find(byte[] text, byte[] body) {
        for (int at = 0; at <= body.length - text.length; at++) {
            if (Arrays.equals(body, at, at + text.length, text, 0, text.length)) {
                return at;
            }
        }
        return -1;
    }

    /** Where the boundary stands at the start of a line; negative if nowhere. */
    private static int find(byte[] boundary, byte[] body, int from) {
        for (int at = from; at <= body.length - boundary.length; at++) {
            if ((at == 0 || body[at - 1] == '\n')
                    && Arrays.equals(body, at, at + boundary.length, boundary, 0, boundary.length)) {
                return at;
            }
        }
        return -1;
    }

    private static int afterLine(byte[] body, int from) {
        for (int at = from; at < body.length; at++) {
            if (body[at] == '\n') {
                return at + 1;
            }
            if (body[at] != '\r' && body[at] != ' ' && body[at] != '\t') {
                return -1;
            }
        }
        return -1;
    }

    /** After the empty line that ends the head of a part. */
    private static int afterHead(byte[] body, int from) {
        int last = Math.min(body.length, from + LONGEST_HEAD);
        int line = from;
        for (int at = from; at < last; at++) {
            if (body[at] == '\n') {
                if (at == line || (at == line + 1 && body[line] == '\r')) {
                    return at + 1;
                }
                line = at + 1;
            }
        }
        return -1;
    }

    /** The line end before a boundary belongs to the boundary. */
    private static int withoutLineEnd(byte[] body, int start, int end) {
        int at = end - 1;
        return at > start && body[at - 1] == '\r' ? at - 1 : Math.max(start, at);
    }
}
