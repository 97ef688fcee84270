package se.samplan.source.file;

import java.util.Locale;

/**
 * What a column says: one text, every text with a beginning ({@code TSTASTA00000-*}), or any ({@code *}). Case does not count, as
 * in the platform's tables.
 */
record Wildcard(String start, boolean open) {

    private static final String ANY = "*";

    /** @throws IllegalArgumentException if the star stands anywhere but last */
    static Wildcard of(String word) {
        boolean open = word.endsWith(ANY);
        String start = open ? word.substring(0, word.length() - 1) : word;
        if (start.contains(ANY)) {
            throw new IllegalArgumentException("a * may only stand last in a column");
        }
        return new Wildcard(start.toUpperCase(Locale.ROOT), open);
    }

    boolean matches(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        return open ? upper.startsWith(start) : upper.equals(start);
    }
}
