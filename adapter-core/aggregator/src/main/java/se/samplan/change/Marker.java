package se.samplan.change;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A marker as callers hold it: the id of the key it was made with, a full stop, and the rest.
 *
 * @param key of eight letters, digits, minus and underscore
 * @param rest of one or more of the same
 */
public record Marker(String key, String rest) {

    private static final Pattern FORM = Pattern.compile("([A-Za-z0-9_-]{8})\\.([A-Za-z0-9_-]+)");

    /** Reads what {@link #text} wrote; nothing if it has not that form, and so is none of ours. */
    public static Optional<Marker> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches() ? Optional.of(new Marker(form.group(1), form.group(2))) : Optional.empty();
    }

    /** As callers hold it. */
    public String text() {
        return key + "." + rest;
    }
}
