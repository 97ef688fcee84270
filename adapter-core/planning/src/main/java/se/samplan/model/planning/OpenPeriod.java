package se.samplan.model.planning;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A time in days with at least one end (OpenDatePeriodType; tidsperiod). Both days are included. Swedish dates.
 *
 * @param start 0..1; from
 * @param end 0..1; until
 */
public record OpenPeriod(Optional<LocalDate> start, Optional<LocalDate> end) {

    public OpenPeriod {
        requireNonNull(start, "start");
        requireNonNull(end, "end");
    }

    public static OpenPeriod from(LocalDate start) {
        return new OpenPeriod(Optional.of(start), Optional.empty());
    }

    public static OpenPeriod until(LocalDate end) {
        return new OpenPeriod(Optional.empty(), Optional.of(end));
    }

    public static OpenPeriod between(LocalDate start, LocalDate end) {
        return new OpenPeriod(Optional.of(start), Optional.of(end));
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "OpenPeriod[hidden]";
    }
}
