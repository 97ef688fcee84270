package se.samplan.change;

import java.util.Optional;

/**
 * A marker as callers hold it: the id of the key it was made with, a full stop, and the rest.
 *
 * @param key of eight letters, digits, minus and underscore
 * @param rest in which there is no full stop
 */
public record Marker(String key, String rest) {

    private static final char BETWEEN = '.';

    /** Reads what {@link #text} wrote; nothing if it is no marker. */
    public static Optional<Marker> parse(String text) {
        int at = text.indexOf(BETWEEN);
        return at < 0 ? Optional.empty() : Optional.of(new Marker(text.substring(0, at), text.substring(at + 1)));
    }

    /** As callers hold it. */
    public String text() {
        return key + BETWEEN + rest;
    }
}
