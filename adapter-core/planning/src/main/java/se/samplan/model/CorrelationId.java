package se.samplan.model;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Follows one request through all platforms (header {@code x-skltp-correlation-id}).
 *
 * <p>{@link #toString()} is for logs: it hides what may be a person's number (INV-L7), for whoever calls may write anything there.
 * Code that hands the id on calls {@link #value()}.
 *
 * @param value up to 128 visible ASCII characters; anything else is refused, because it ends up in log lines and headers
 */
public record CorrelationId(String value) {

    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,128}");

    public CorrelationId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a correlation id is 1 to 128 visible ASCII characters");
        }
    }

    /** A new one, for a request that came without. */
    public static CorrelationId random() {
        return new CorrelationId(UUID.randomUUID().toString());
    }

    /** What a line of the log says: the id, as a word of its own kind there, or the dash that stands where no id was read. */
    public static Object told(String given) {
        return given.equals("-") ? given : new CorrelationId(given);
    }

    @Override
    public String toString() {
        return PersonalNumbers.hiddenIn(value);
    }
}
