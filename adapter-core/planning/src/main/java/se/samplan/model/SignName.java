package se.samplan.model;

import java.util.Locale;

/** How a sign is named to whoever has written it without seeing it. */
public final class SignName {

    private SignName() {}

    /** The sign's number and, if it has one, its name in Unicode: {@code U+0421 (CYRILLIC CAPITAL LETTER ES)}. */
    public static String of(int sign) {
        String name = Character.getName(sign);
        return String.format(Locale.ROOT, "U+%04X", sign) + (name == null ? "" : " (" + name + ")");
    }
}
