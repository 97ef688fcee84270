package se.samplan.model.planning;

import static java.util.Objects.requireNonNull;

import java.time.LocalTime;
import java.util.Optional;

/**
 * Time period. Part of the day (tidsintervall; information model, section 2).
 *
 * @param start 0..1; start: start. From this time
 * @param end 0..1; slut: end. To this time
 */
public record TimePeriod(Optional<LocalTime> start, Optional<LocalTime> end) {

    public TimePeriod {
        requireNonNull(start, "start");
        requireNonNull(end, "end");
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "TimePeriod[hidden]";
    }
}
