package se.samplan.contracts.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;

/** Points in time as the RIV-TA contracts write them (domain schema type {@code TimeStampType}). */
public final class WireTime {

    /** The zone that all such times are meant in; none is ever sent. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withResolverStyle(ResolverStyle.STRICT);

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    private static final DateTimeFormatter TIME_OF_DAY =
            DateTimeFormatter.ofPattern("HHmmss").withResolverStyle(ResolverStyle.STRICT);

    /** The first day that the wire can carry: its dates begin with 19 or 20. */
    public static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

    /** The last day that the wire can carry. */
    public static final LocalDate LAST_DAY = LocalDate.of(2099, 12, 31);

    private WireTime() {}

    /**
     * Reads a point in time from the wire.
     *
     * <p>Unit: whole seconds. Zone: none is sent; by national convention the value is Swedish local time, so it stays a
     * {@link LocalDateTime} and is never turned into an instant. The hour that is repeated in October is therefore
     * ambiguous, and two values within it may not be ordered.
     *
     * <p>Rule: GetCarePlans 2.0, TimeStampType, {@code YYYYMMDDhhmmss}, exactly 14 digits.
     *
     * @throws java.time.format.DateTimeParseException if the text has another form or names no real date
     */
    public static LocalDateTime parse(String text) {
        return LocalDateTime.parse(text, FORMAT);
    }

    /** Writes a point in time for the wire; fractions of a second are dropped, not rounded. */
    public static String format(LocalDateTime time) {
        return time.format(FORMAT);
    }

    /**
     * Reads a day from the wire ({@code DateType}, {@code YYYYMMDD}).
     *
     * @throws java.time.format.DateTimeParseException if the text has another form or names no real date
     */
    public static LocalDate parseDate(String text) {
        return LocalDate.parse(text, DATE);
    }

    /** Writes a day for the wire. */
    public static String formatDate(LocalDate day) {
        return day.format(DATE);
    }

    /**
     * Reads a time of day from the wire ({@code TimeType}, {@code HHmmss}), Swedish local time.
     *
     * @throws java.time.format.DateTimeParseException if the text has another form or names no real time
     */
    public static LocalTime parseTimeOfDay(String text) {
        return LocalTime.parse(text, TIME_OF_DAY);
    }

    /** Writes a time of day for the wire; fractions of a second are dropped, not rounded. */
    public static String formatTimeOfDay(LocalTime time) {
        return time.format(TIME_OF_DAY);
    }
}
