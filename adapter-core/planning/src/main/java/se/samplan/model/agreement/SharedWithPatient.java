package se.samplan.model.agreement;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Shared with the person. When and how the person got the text (lämnad till personen; information model, section 5).
 *
 * @param date 1..1; datum: date
 * @param way 0..1; sätt: way. For example copy given
 */
public record SharedWithPatient(LocalDate date, Optional<SharingWay> way) {

    public SharedWithPatient {
        requireNonNull(date, "date");
        requireNonNull(way, "way");
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "SharedWithPatient[hidden]";
    }
}
