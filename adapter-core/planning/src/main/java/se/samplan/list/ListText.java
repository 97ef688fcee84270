package se.samplan.list;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.samplan.model.SignName;

/**
 * The text of a file that an operator writes, whatever editor it was written with: UTF-8 with or without a byte order mark, or
 * UTF-16 with one. A sign that cannot be seen ({@link UnseenSigns}) cannot be meant: outside of remarks it is refused, naming line
 * and sign, because it makes a name other than the one that is seen. In a remark, only signs that an editor shows as the end of the
 * line are refused: the line after such a sign would count as part of the remark.
 */
public final class ListText {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final Pattern REMARK = Pattern.compile("(^|\\s)#.*", Pattern.DOTALL);

    private ListText() {}

    /**
     * Reads a file.
     *
     * @throws ListRejected naming every line with a sign that cannot be meant
     * @throws IOException if the file cannot be read
     */
    public static String read(Path file) throws IOException, ListRejected {
        return of(Files.readAllBytes(file));
    }

    /**
     * The text of a file in which nothing is secret: a refusal also quotes what can be seen of the line that is wrong.
     *
     * @throws ListRejected naming every line with a sign that cannot be meant
     */
    public static String openlyOf(byte[] content) throws ListRejected {
        return of(content, line -> ", in \"" + line.replaceAll("[^!-~]+", " ").strip() + "\"");
    }

    /** @throws ListRejected naming every line with a sign that cannot be meant */
    public static String of(byte[] content) throws ListRejected {
        return of(content, line -> "");
    }

    /** @param told what a refusal says of the line that is wrong */
    private static String of(byte[] content, UnaryOperator<String> told) throws ListRejected {
        String text = decoded(content);
        List<String> lines = text.lines().toList();
        List<String> problems = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            int number = i + 1;
            refusedInLine(line).forEach(sign -> problems.add("line " + number + ": " + sign + told.apply(line)));
        }
        if (!problems.isEmpty()) {
            throw new ListRejected(problems);
        }
        return text;
    }

    private static List<String> refusedInLine(String line) {
        String row = withoutRemark(line);
        return Stream.concat(
                        refusedIn(row, UnseenSigns::hold).stream(),
                        refusedIn(line.substring(row.length()), ListText::breaksLines).stream())
                .toList();
    }

    /** The line as far as it says something: a remark begins with {@code #}, first in the line or behind a blank. */
    public static String withoutRemark(String line) {
        return REMARK.matcher(line).replaceFirst("");
    }

    /** What is wrong with a text because of signs that cannot be meant, one line for each such sign. */
    public static List<String> unseenIn(String text) {
        return refusedIn(text, UnseenSigns::hold);
    }

    private static List<String> refusedIn(String text, IntPredicate refused) {
        return text.codePoints()
                .filter(refused)
                .mapToObj(sign -> "holds a sign that cannot be seen or meant, " + SignName.of(sign))
                .distinct()
                .toList();
    }

    /** The text without such signs. */
    public static String seenOf(String text) {
        return text.codePoints()
                .filter(sign -> !UnseenSigns.hold(sign))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String decoded(byte[] content) throws ListRejected {
        Charset charset = isWide(content) ? UTF_16 : UTF_8;
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new ListRejected(List.of("is not " + charset));
        }
    }

    /** Whether it begins with the byte order mark of UTF-16. */
    private static boolean isWide(byte[] content) {
        return content.length > 1
                && ((content[0] == (byte) 0xFE && content[1] == (byte) 0xFF)
                        || (content[0] == (byte) 0xFF && content[1] == (byte) 0xFE));
    }

    /** An editor shows a new line there, and what stands on it would be read as part of the remark. */
    private static boolean breaksLines(int sign) {
        return switch (sign) {
            case 0x0B, 0x0C, 0x1C, 0x1D, 0x1E, 0x85, 0x2028, 0x2029 -> true;
            default -> false;
        };
    }
}
