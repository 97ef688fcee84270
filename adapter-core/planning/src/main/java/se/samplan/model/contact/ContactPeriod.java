package se.samplan.model.contact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When somebody is a fixed contact (gäller från och till). Both days are included.
 *
 * @param start 1..1
 * @param end 0..1
 */
public record ContactPeriod(LocalDate start, Optional<LocalDate> end) {

    public ContactPeriod {
        requireNonNull(start, "start");
        requireNonNull(end, "end");
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "ContactPeriod[hidden]";
    }
}
