package se.samplan.contracts.time;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;

/** Points in time as the RIV-TA contracts write them (domain schema type {@code TimeStampType}). */
public final class WireTime {

    /** The zone that all such times are meant in; none is ever sent. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withResolverStyle(ResolverStyle.STRICT);

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
}
