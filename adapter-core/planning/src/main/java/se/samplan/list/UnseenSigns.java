package se.samplan.list;

/**
 * Signs that nobody sees in a text, or sees as a blank: two texts that differ in them only look the same. What they are is told by
 * the general category of the sign; for letters, marks and symbols that are drawn as nothing, by Unicode's property
 * Default_Ignorable_Code_Point (DerivedCoreProperties of Unicode 16, which Java does not tell) and by the blank ones beside it.
 */
final class UnseenSigns {

    private UnseenSigns() {}

    static boolean hold(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL -> sign != '\t';
            case Character.SPACE_SEPARATOR -> sign != ' ';
            case Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> isIgnorable(sign) || isBlank(sign);
        };
    }

    /** Default_Ignorable_Code_Point, but for those that are of the category {@code Cf}, or of no sign. */
    private static boolean isIgnorable(int sign) {
        return sign == 0x034F // combining grapheme joiner
                || isFrom(0x115F, 0x1160, sign) // Hangul fillers
                || isFrom(0x17B4, 0x17B5, sign) // Khmer inherent vowels
                || isFrom(0x180B, 0x180F, sign) // Mongolian variation selectors
                || sign == 0x3164 // Hangul filler
                || isFrom(0xFE00, 0xFE0F, sign) // variation selectors
                || sign == 0xFFA0 // halfwidth Hangul filler
                || isFrom(0xE0000, 0xE0FFF, sign); // variation selectors supplement
    }

    /** Symbols that are drawn as nothing, and those that stand for what could not be read. */
    private static boolean isBlank(int sign) {
        return switch (sign) {
            case 0x2800, // Braille pattern blank
                    0x16FE4, // Khitan small script filler
                    0x1D159, // musical symbol null notehead
                    0x13441, // Egyptian hieroglyph full blank
                    0x13442, // Egyptian hieroglyph half blank
                    0xFFFC, // object replacement character
                    0xFFFD -> true; // replacement character
            default -> false;
        };
    }

    private static boolean isFrom(int first, int last, int sign) {
        return first <= sign && sign <= last;
    }
}
