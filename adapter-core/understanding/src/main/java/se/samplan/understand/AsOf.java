package se.samplan.understand;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * The moment that the overview is made for: now, or any other that was asked for. It moves what is derived, never what records
 * say or who may see them.
 *
 * @param time as a clock on a Swedish wall shows it; in the hour that comes twice in autumn it does not tell which
 */
public record AsOf(LocalDateTime time) {

    /** Where the persons, the records' times and the hours of service are. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    public AsOf {
        requireNonNull(time, "time");
    }

    public static AsOf at(Instant moment) {
        return new AsOf(LocalDateTime.ofInstant(moment, ZONE));
    }

    public LocalDate date() {
        return time.toLocalDate();
    }

    /** The time of the day is kept. */
    public AsOf plusDays(long days) {
        return new AsOf(time.plusDays(days));
    }
}
