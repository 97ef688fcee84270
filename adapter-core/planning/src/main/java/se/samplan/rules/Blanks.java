package se.samplan.rules;

/** White space as XML knows it, signs that nobody sees, and characters that XML does not know at all. */
final class Blanks {

    private Blanks() {}

    static boolean isBlank(String text) {
        return text.chars().allMatch(Blanks::isBlank);
    }

    static boolean isAtAnEnd(String text) {
        return !text.isEmpty() && (isBlank(text.charAt(0)) || isBlank(text.charAt(text.length() - 1)));
    }

    /** Control signs, and the two that end a line or a paragraph beside them. */
    static boolean holdsControls(String text) {
        return text.chars().anyMatch(sign -> Character.isISOControl(sign) || sign == '\u2028' || sign == '\u2029');
    }

    /** Whether every character may stand in XML 1.0; halves of a pair alone may not. */
    static boolean isXml(String text) {
        int at = 0;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            if (!isXml(character)) {
                return false;
            }
            at += Character.charCount(character);
        }
        return true;
    }

    private static boolean isBlank(int sign) {
        return sign == ' ' || sign == '\t' || sign == '\r' || sign == '\n';
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
