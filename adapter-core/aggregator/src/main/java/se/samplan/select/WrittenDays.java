package se.samplan.select;

import java.time.format.DateTimeFormatter;
import java.util.Optional;
import se.samplan.question.Period;

/**
 * A period in the form in which records have their days and times, so that these are compared as they are written.
 *
 * @param from first day, YYYYMMDD; empty if the period has none
 * @param to last day, YYYYMMDD; empty if the period has none
 */
record WrittenDays(Optional<String> from, Optional<String> to) {

    private static final int DAY = 8;

    static WrittenDays of(Period days) {
        return new WrittenDays(
                days.from().map(DateTimeFormatter.BASIC_ISO_DATE::format),
                days.to().map(DateTimeFormatter.BASIC_ISO_DATE::format));
    }

    /** True if it is a day of the calendar, or a time with its day. */
    static boolean isDay(String dayOrTime) {
        return Period.day(day(dayOrTime)).isPresent();
    }

    /** True if something is stated, and nobody can tell which day it is. */
    static boolean isUnreadable(String dayOrTime) {
        return !dayOrTime.isBlank() && !isDay(dayOrTime);
    }

    /** True if the day, or the day that the time falls on, lies within. */
    boolean hold(String dayOrTime) {
        return isDay(dayOrTime) && !startAfter(dayOrTime) && !endBefore(dayOrTime);
    }

    /** True if all of the days come after that day or time. */
    boolean startAfter(String dayOrTime) {
        return from.filter(first -> day(dayOrTime).compareTo(first) < 0).isPresent();
    }

    /** True if all of the days come before that day or time. */
    boolean endBefore(String dayOrTime) {
        return to.filter(last -> day(dayOrTime).compareTo(last) > 0).isPresent();
    }

    private static String day(String dayOrTime) {
        return dayOrTime.substring(0, Math.min(DAY, dayOrTime.length()));
    }
}
