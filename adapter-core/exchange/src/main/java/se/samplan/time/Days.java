package se.samplan.time;

import java.time.LocalDate;

/**
 * Days of the calendar, from the first to the last.
 *
 * @param from first day
 * @param until last day
 */
public record Days(LocalDate from, LocalDate until) {

    /** True if it is one of them. */
    public boolean hold(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
