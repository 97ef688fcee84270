package se.samplan.model;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Identifies an organisation, unit, member of staff or system in the national HSA catalogue (HSA-id).
 *
 * <p>Ids that differ only in case are equal, as in the platform's route tables; the spelling that came in is the
 * spelling that goes out. The published schemas set no pattern, so none is checked here: a strict check would reject
 * addresses that are in use.
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
        return other instanceof HsaId that && key().equals(that.key());
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }

    @Override
    public String toString() {
        return value;
    }

    private String key() {
        return value.toUpperCase(Locale.ROOT);
    }
}
