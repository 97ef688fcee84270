package se.samplan.model.planning;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * Days from and to, both included (DatePeriodType; datumperiod). Swedish dates.
 *
 * @param start 1..1
 * @param end 1..1; not before the start
 */
public record Days(LocalDate start, LocalDate end) {

    /** @throws IllegalArgumentException if the end comes before the start */
    public Days {
        requireNonNull(start, "start");
        requireNonNull(end, "end");
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("the end must not come before the start");
        }
    }

    public boolean hold(LocalDate day) {
        return !day.isBefore(start) && !day.isAfter(end);
    }
}
