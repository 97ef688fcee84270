package se.samplan.understand;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/**
 * Names a record within one answer, so that what is derived from it can cite it (overview, section 1). It means nothing outside
 * the answer, and is never a personal identity number.
 *
 * @param value 1 to 64 characters of {@code A-Z a-z 0-9 . _ -}
 */
public record RecordKey(String value) implements Comparable<RecordKey> {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** @throws IllegalArgumentException if the value has another form; the value is not told */
    public RecordKey {
        if (!FORM.matcher(requireNonNull(value, "value")).matches()) {
            throw new IllegalArgumentException("a record key is 1 to 64 letters, digits, dots, dashes or underscores");
        }
    }

    @Override
    public int compareTo(RecordKey other) {
        return value.compareTo(other.value);
    }
}
