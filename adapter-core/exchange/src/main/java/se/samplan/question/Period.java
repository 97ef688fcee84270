package se.samplan.question;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * Days from and to, both included. Swedish local time, as every time of the wire.
 *
 * @param from first day; empty if the period has none
 * @param to last day; empty if the period has none, else not before the first
 */
public record Period(Optional<LocalDate> from, Optional<LocalDate> to) {

    private static final int DAY = 8;

    /** @throws IllegalArgumentException if the last day comes before the first */
    public Period {
        if (from.isPresent() && to.filter(from.get()::isAfter).isPresent()) {
            throw new IllegalArgumentException("a period has a last day that is not before its first");
        }
    }

    /**
     * The days from the one to the other.
     *
     * @throws IllegalArgumentException if the last day comes before the first
     */
    public static Period between(LocalDate from, LocalDate to) {
        return new Period(Optional.of(from), Optional.of(to));
    }

    /**
     * The day that is written YYYYMMDD. Empty if the text has another form or the calendar has no such day: the schemas let the
     * 31st of every month pass.
     */
    public static Optional<LocalDate> day(String text) {
        try {
            LocalDate day = LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
            return Optional.of(day).filter(read -> text.length() == DAY); // the format may have a zone after the day
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
