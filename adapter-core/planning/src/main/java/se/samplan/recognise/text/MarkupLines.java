package se.samplan.recognise.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The lines of a text with HTML or DocBook in it. It is read as a browser reads: what is not closed, wrongly nested or no known
 * element takes nothing away, and nothing is fetched, resolved or run.
 */
final class MarkupLines {

    private static final Set<String> INLINE = Set.of(
            "a",
            "abbrev",
            "acronym",
            "em",
            "font",
            "i",
            "link",
            "literal",
            "phrase",
            "quote",
            "small",
            "span",
            "sub",
            "subscript",
            "sup",
            "superscript",
            "u",
            "q");
    private static final Set<String> HEADINGS = Set.of("title", "h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> QUOTATIONS = Set.of("blockquote");
    private static final Set<String> BOLD = Set.of("b", "strong", "emphasis");
    private static final Set<String> UNSEEN = Set.of("script", "style");
    private static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", " "),
            Map.entry("aring", "å"),
            Map.entry("auml", "ä"),
            Map.entry("ouml", "ö"),
            Map.entry("Aring", "Å"),
            Map.entry("Auml", "Ä"),
            Map.entry("Ouml", "Ö"));
    private static final int LONGEST_REFERENCE = 10;

    /** In letters; what is longer is text. Without a bound, a note of nothing but openings would cost the square of its length. */
    private static final int LONGEST_TAG = 2_000;

    private final String text;
    private final LineBuilder lines = new LineBuilder();
    private int at;
    private int heading;
    private int quotation;
    private int bold;

    private MarkupLines(String text) {
        this.text = text;
    }

    static List<Line> of(String text) {
        return new MarkupLines(text).read();
    }

    private List<Line> read() {
        while (at < text.length()) {
            char letter = text.charAt(at);
            if (letter == '<' && isTag()) {
                tag();
            } else if (letter == '&') {
                reference();
            } else {
                lines.letter(letter, at, at + 1, bold > 0);
                at++;
            }
        }
        ends();
        return lines.lines();
    }

    private boolean isTag() {
        if (at + 1 >= text.length()) {
            return false;
        }
        char next = text.charAt(at + 1);
        return next == '/' || next == '!' || next == '?' || Character.isLetter(next);
    }

    private void tag() {
        if (text.startsWith("<![CDATA[", at)) {
            at += "<![CDATA[".length();
        } else if (text.startsWith("<!--", at)) {
            at = behind("-->", at);
        } else {
            element();
        }
    }

    private void element() {
        int end = within('>', LONGEST_TAG);
        if (end < 0) {
            lines.letter('<', at, at + 1, bold > 0);
            at++;
            return;
        }
        boolean closes = text.charAt(at + 1) == '/';
        boolean isEmpty = text.charAt(end - 1) == '/';
        String name = name(closes ? at + 2 : at + 1);
        at = end + 1;
        if (BOLD.contains(name)) {
            bold = deeper(bold, closes, isEmpty);
        } else if (!INLINE.contains(name)) {
            block(name, closes, isEmpty);
        }
    }

    private void block(String name, boolean closes, boolean isEmpty) {
        ends();
        if (HEADINGS.contains(name)) {
            heading = deeper(heading, closes, isEmpty);
        } else if (QUOTATIONS.contains(name)) {
            quotation = deeper(quotation, closes, isEmpty);
        } else if (UNSEEN.contains(name) && !closes && !isEmpty) {
            at = behind("</" + name, at);
        }
        if (!HEADINGS.contains(name) && !name.equals("br")) {
            heading = 0;
        }
    }

    private void ends() {
        lines.ends(heading > 0, quotation > 0);
    }

    private static int deeper(int depth, boolean closes, boolean isEmpty) {
        if (isEmpty) {
            return depth;
        }
        return closes ? Math.max(0, depth - 1) : depth + 1;
    }

    private String name(int start) {
        int end = start;
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == ':')) {
            end++;
        }
        String name = text.substring(start, end).toLowerCase(Locale.ROOT);
        return name.substring(name.indexOf(':') + 1);
    }

    /** Where the letter stands next; -1 if not so near. */
    private int within(char sought, int letters) {
        int last = Math.min(text.length(), at + letters);
        for (int i = at; i < last; i++) {
            if (text.charAt(i) == sought) {
                return i;
            }
        }
        return -1;
    }

    private int behind(String sought, int start) {
        int found = text.indexOf(sought, start);
        return found < 0 ? text.length() : found + sought.length();
    }

    private void reference() {
        int end = within(';', LONGEST_REFERENCE);
        String said = end < 0 ? "" : text.substring(at + 1, end);
        int behind = end + 1;
        String letter = LETTERS.getOrDefault(said, said.startsWith("#") ? numbered(said) : "");
        if (letter.isEmpty()) {
            lines.letter('&', at, at + 1, bold > 0);
            at++;
            return;
        }
        lines.letter(letter.charAt(0), at, behind, bold > 0);
        at = behind;
    }

    /** The letter of {@code #229} or {@code #xe5}; empty if it is none of the first plane. */
    private static String numbered(String said) {
        try {
            boolean isHex = said.startsWith("#x") || said.startsWith("#X");
            int code = isHex ? Integer.parseInt(said.substring(2), 16) : Integer.parseInt(said.substring(1));
            return isLetterOfXml(code) ? Character.toString(code) : "";
        } catch (NumberFormatException e) {
            return "";
        }
    }

    /** What is told of a note is written as XML, which has no control characters and no halves of letters. */
    private static boolean isLetterOfXml(int code) {
        return code >= ' ' && code < 0xFFFE && (code < Character.MIN_SURROGATE || code > Character.MAX_SURROGATE);
    }
}
