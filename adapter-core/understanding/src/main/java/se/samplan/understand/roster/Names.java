package se.samplan.understand.roster;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How names are compared. */
final class Names {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\h]+");

    /** Below it nothing is composed of several signs. */
    private static final int LATIN = 0x2FF;

    private Names() {}

    static String compared(String name) {
        boolean isPlain = isPlain(name);
        String composed = isPlain ? name : Normalizer.normalize(name, Normalizer.Form.NFC);
        boolean isTight = isPlain && !composed.contains("  ");
        String tight = isTight ? composed : BLANKS.matcher(composed).replaceAll(" ");
        return tight.strip().toLowerCase(Locale.ROOT);
    }

    private static boolean isPlain(String name) {
        for (int at = 0; at < name.length(); at++) {
            char sign = name.charAt(at);
            if (sign != ' ' && (sign > LATIN || Character.isWhitespace(sign))) {
                return false;
            }
        }
        return true;
    }
}
