package se.samplan.samples.overview.words;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A time as exactly as it is known.
 *
 * @param first its day, or the first day of its month or year
 * @param time of the day, if it is known
 * @param length of what was written: 4 for a year, 6 for a month, 8 for a day, 14 for a time
 */
public record Moment(LocalDate first, Optional<LocalTime> time, int length) {

    static final int YEAR = 4;
    private static final int MONTH = 6;
    private static final int DAY = 8;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withResolverStyle(ResolverStyle.STRICT);

    /** Reads YYYY, YYYYMM, YYYYMMDD or YYYYMMDDhhmmss; empty for anything else, and for a day that no year has. */
    public static Optional<Moment> of(@Nullable String written) {
        try {
            return Optional.ofNullable(written).map(String::strip).flatMap(Moment::read);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static Optional<Moment> read(String text) {
        return switch (text.length()) {
            case YEAR -> Optional.of(new Moment(Year.parse(text).atDay(1), Optional.empty(), YEAR));
            case MONTH ->
                Optional.of(new Moment(
                        YearMonth.parse(text, DateTimeFormatter.ofPattern("yyyyMM"))
                                .atDay(1),
                        Optional.empty(),
                        MONTH));
            case DAY ->
                Optional.of(new Moment(LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE), Optional.empty(), DAY));
            case 14 -> Optional.of(at(LocalDateTime.parse(text, TIME)));
            default -> Optional.empty();
        };
    }

    private static Moment at(LocalDateTime time) {
        return new Moment(time.toLocalDate(), Optional.of(time.toLocalTime()), 14);
    }

    /** Whether its day is known. */
    public boolean hasDay() {
        return length >= DAY;
    }

    /** Its day, or the last day of its month or year. */
    public LocalDate last() {
        return hasDay()
                ? first
                : length <= YEAR
                        ? first.plusYears(1).minusDays(1)
                        : first.plusMonths(1).minusDays(1);
    }

    /** Its day and time; the day's beginning if there is no time. */
    public LocalDateTime start() {
        return first.atTime(time.orElse(LocalTime.MIDNIGHT));
    }
}
