package se.samplan.model;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a call is meant to go (logisk adress): an HSA-id or an organisation number, the header of RIV-TA Basic Profile
 * 2.1.
 *
 * <p>The platform does not trim the address, so surrounding blanks are an error and not mended here. Addresses that
 * differ only in case are the same place.
 *
 * <p>{@link #toString()} is for logs and metrics: it hides what may be a person's number, as that of {@link HsaId} does.
 */
public record LogicalAddress(String value) implements Comparable<LogicalAddress> {

    public LogicalAddress {
        requireNonNull(value, "value");
        if (value.isBlank()) {
            throw new IllegalArgumentException("a logical address cannot be blank");
        }
        if (!value.equals(value.strip())) {
            throw new IllegalArgumentException("a logical address has no surrounding blanks");
        }
    }

    /** Orders by the spelling without case, so that lists come out the same whatever order they came in. */
    @Override
    public int compareTo(LogicalAddress other) {
        return key().compareTo(other.key());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LogicalAddress that && key().equals(that.key());
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }

    @Override
    public String toString() {
        return PersonalNumbers.hiddenIn(value);
    }

    private String key() {
        return value.toUpperCase(Locale.ROOT);
    }
}
