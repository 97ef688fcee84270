package se.samplan.rules;

import java.util.regex.Pattern;

/** White space as XML knows it, and characters that XML does not know at all. */
final class Blanks {

    private static final Pattern BLANK = Pattern.compile("[ \\t\\r\\n]*");
    private static final Pattern AT_AN_END = Pattern.compile("^[ \\t\\r\\n]|[ \\t\\r\\n]\\z");

    private Blanks() {}

    static boolean isBlank(String text) {
        return BLANK.matcher(text).matches();
    }

    static boolean isAtAnEnd(String text) {
        return AT_AN_END.matcher(text).find();
    }

    /** Whether every character may stand in XML 1.0; halves of a pair alone may not. */
    static boolean isXml(String text) {
        return text.codePoints().allMatch(Blanks::isXml);
    }

    private static boolean isXml(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || (character >= 0x20 && character <= 0xD7FF)
                || (character >= 0xE000 && character <= 0xFFFD)
                || character >= 0x10000;
    }
}
