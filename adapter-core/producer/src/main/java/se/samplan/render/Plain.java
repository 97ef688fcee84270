package se.samplan.render;

import java.util.regex.Pattern;

/** Text as a page can hold it: what XML cannot carry, and what would turn the direction of the text around it, is taken out. */
final class Plain {

    private static final Pattern LINE_BREAK = Pattern.compile("\\R");
    private static final Pattern DIRECTION = Pattern.compile("[\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");
    private static final int REPLACEMENT = 0xFFFD;

    private Plain() {}

    /** Line breaks stay. */
    static String text(String text) {
        if (text.chars().allMatch(Plain::isUsual)) {
            return text.strip();
        }
        String lines =
                DIRECTION.matcher(LINE_BREAK.matcher(text).replaceAll("\n")).replaceAll("");
        StringBuilder plain = new StringBuilder(lines.length());
        lines.codePoints().map(Plain::allowed).forEach(plain::appendCodePoint);
        return plain.toString().strip();
    }

    /** The text on one line. */
    static String line(String text) {
        return text(text).replace('\n', ' ');
    }

    /** What nearly every text consists of, and of which nothing is taken out: to see that is much quicker than to look for the rest. */
    private static boolean isUsual(int c) {
        boolean ascii = c >= 0x20 && c < 0x7F;
        boolean letters = c >= 0xA0 && c < 0x2000;
        boolean dashesAndQuotes = c >= 0x2010 && c < 0x2028;
        return c == '\n' || ascii || letters || dashesAndQuotes;
    }

    /** XML 1.0, production Char; control characters beyond it are no text either. */
    private static int allowed(int c) {
        if (c == '\n' || c == '\t') {
            return c;
        }
        if (Character.isISOControl(c)) {
            return ' ';
        }
        boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
        return surrogate || (c & 0xFFFE) == 0xFFFE ? REPLACEMENT : c;
    }
}
