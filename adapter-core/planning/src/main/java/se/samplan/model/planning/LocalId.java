package se.samplan.model.planning;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/**
 * Names a part of a record, so that other parts can point at it (lokalt id; information model, section 2). Unique inside
 * one record (INV-S2); never a personal identity number (INV-L7).
 *
 * @param value 1 to 64 characters of {@code A-Z a-z 0-9 . _ -}
 */
public record LocalId(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** @throws IllegalArgumentException if the value has another form; the value is not told */
    public LocalId {
        if (!FORM.matcher(requireNonNull(value, "value")).matches()) {
            throw new IllegalArgumentException("a local id is 1 to 64 letters, digits, dots, dashes or underscores");
        }
    }

    public static LocalId of(String value) {
        return new LocalId(value);
    }
}
