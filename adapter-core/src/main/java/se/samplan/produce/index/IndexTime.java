package se.samplan.produce.index;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;

/**
 * Points in time as the index writes them (engagement index 1.0, type TS): {@code YYYYMMDDhhmmss}, whole seconds, Swedish local
 * time without a zone.
 */
public final class IndexTime {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withResolverStyle(ResolverStyle.STRICT);
    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 9999;

    private IndexTime() {}

    /** @throws java.time.format.DateTimeParseException if the text has another form or names no real date */
    public static LocalDateTime parse(String text) {
        return LocalDateTime.parse(text, FORMAT);
    }

    /** The 14 digits. */
    public static String text(LocalDateTime time) {
        return time.format(FORMAT);
    }

    /**
     * The time as the index can hold it: fractions of a second are dropped, not rounded.
     *
     * @throws IllegalArgumentException if the year does not have four digits
     */
    static LocalDateTime held(LocalDateTime time) {
        if (time.getYear() < FIRST_YEAR || time.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException("mostRecentContent: its year does not have four digits");
        }
        return time.truncatedTo(ChronoUnit.SECONDS);
    }
}
