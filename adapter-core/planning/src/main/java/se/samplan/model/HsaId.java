package se.samplan.model;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Identifies an organisation, unit, member of staff or system in the national HSA catalogue (HSA-id); or a care giver by its
 * organisation number, where it has that instead.
 *
 * <p>Ids that differ only in case are equal, as in the platform's route tables, and so are two spellings of one
 * {@link OrganisationNumber}; the spelling that came in is the spelling that goes out. The published schemas set no pattern, so
 * none is checked here: a strict check would reject addresses that are in use.
 *
 * <p>{@link #toString()} is for logs: it hides what may be a person's number (INV-L7), since a sole trader's organisation number is
 * her own. Code that puts the id on the wire, or compares it, calls {@link #value()}.
 */
public record HsaId(String value) {

    public HsaId {
        requireNonNull(value, "value");
        value = value.strip();
        if (value.isEmpty()) {
            throw new IllegalArgumentException("an HSA-id cannot be blank");
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof HsaId that && (value.equals(that.value) || key().equals(that.key()));
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }

    @Override
    public String toString() {
        return PersonalNumbers.hiddenIn(value);
    }

    /** The same text for equal ids, and for no others. Like the value it can be a person's number. */
    public String key() {
        return OrganisationNumber.written(value)
                .map(OrganisationNumber::digits)
                .orElseGet(() -> value.toUpperCase(Locale.ROOT));
    }
}
