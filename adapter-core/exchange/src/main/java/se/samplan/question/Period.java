package se.samplan.question;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/**
 * Days from and to, both included, YYYYMMDD. Swedish local time, as every time of the wire.
 *
 * @param from first day, a real one, or {@link #NO_FIRST_DAY}
 * @param to last day, a real one, or {@link #NO_LAST_DAY}; not before the first
 */
public record Period(String from, String to) {

    /** Stands for a first day where the period has none. */
    public static final String NO_FIRST_DAY = "00000000";

    /** Stands for a last day where the period has none. */
    public static final String NO_LAST_DAY = "99999999";

    private static final int DAY = 8;

    public Period {
        boolean days = (from.equals(NO_FIRST_DAY) || isDay(from)) && (to.equals(NO_LAST_DAY) || isDay(to));
        if (!days || from.compareTo(to) > 0) {
            throw new IllegalArgumentException("a period has a first day and a last day that is not before it");
        }
    }

    /** True if the calendar has that day. The schemas let the 31st of every month pass. */
    public static boolean isDay(String day) {
        try {
            LocalDate.parse(day, DateTimeFormatter.BASIC_ISO_DATE);
            return day.length() == DAY; // the format may have a zone after the day
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /** True if the day, or the day that the time falls on, lies within. */
    public boolean holds(String dayOrTime) {
        if (dayOrTime.length() < DAY) {
            return false;
        }
        String day = dayOrTime.substring(0, DAY);
        return day.compareTo(from) >= 0 && day.compareTo(to) <= 0;
    }
}
