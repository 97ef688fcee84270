package se.samplan.samples.overview.words;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Days and times in the words of a language. The year is said only when it is another than the reader's. */
public final class Dates {

    /** Does not break a line. */
    static final String NBSP = "\u00a0";

    private static final int DAYS_TOLD = 28;
    private static final int HALF_A_MONTH = 15;

    private final Words words;

    Dates(Words words) {
        this.words = words;
    }

    /** Of which they are. */
    public Words words() {
        return words;
    }

    /** For example "24 februari", "6 december 2025". */
    public String day(LocalDate day, LocalDate today) {
        return day.getYear() == today.getYear() ? withoutYear(day) : withYear(day);
    }

    private String withoutYear(LocalDate day) {
        return unbroken(format("date.day", day));
    }

    private String format(String pattern, LocalDate day) {
        return words.formatter(pattern).format(day);
    }

    private String withYear(LocalDate day) {
        return withoutYear(day) + NBSP + day.getYear();
    }

    private static String unbroken(String text) {
        return text.replace(' ', NBSP.charAt(0));
    }

    /** For example "februari". */
    public String month(LocalDate day) {
        return day.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, words.locale());
    }

    /** For example "februari 2026". */
    public String monthAndYear(LocalDate day) {
        return month(day) + " " + day.getYear();
    }

    /** For example "måndag". */
    public String weekday(LocalDate day) {
        return weekday(day.getDayOfWeek());
    }

    /** A day of every week. */
    public String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, words.locale());
    }

    /** As one says on which day of the week something is, for example "tisdag", in Finnish "tiistaina". */
    public String onWeekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, words.locale());
    }

    /** For example "tisdag 24 februari". */
    public String weekdayAndDay(LocalDate day, LocalDate today) {
        return weekday(day) + " " + day(day, today);
    }

    /** For example "kl. 7.30". */
    public String clock(LocalTime time) {
        return unbroken(words.of("time.clock", bare(time)));
    }

    /** A moment whole, for example "måndag 2 februari 2026, kl. 12.20". */
    public String whole(LocalDateTime now) {
        LocalDate day = now.toLocalDate();
        return words.of("frame.at", weekdayAndDay(day, day), String.valueOf(day.getYear()), clock(now.toLocalTime()));
    }

    /** For example "7.30". */
    String bare(LocalTime time) {
        return words.formatter("time.pattern").format(time);
    }

    /** How far away: "i dag", "i morgon", "i går", "om 22 dagar", or the nearest number of months; nothing for days that have passed longer ago. */
    public String near(LocalDate day, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, day);
        if (days < -1) {
            return "";
        }
        if (days < 2) {
            return words.of(days < 0 ? "near.yesterday" : days == 0 ? "near.today" : "near.tomorrow");
        }
        return days <= DAYS_TOLD
                ? words.of("near.days", days)
                : words.of("near.months", ChronoUnit.MONTHS.between(today, day.plusDays(HALF_A_MONTH)));
    }

    /** For example "22 januari–22 juli 2026"; "från 6 december 2025" or "till 31 mars 2026" where an end is open. */
    public String period(Optional<LocalDate> start, Optional<LocalDate> end) {
        if (start.isPresent() && end.isPresent()) {
            LocalDate from = start.get();
            LocalDate to = end.get();
            String first = from.getYear() == to.getYear() ? withoutYear(from) : withYear(from);
            return words.of("date.period", first, withYear(to));
        }
        return start.map(day -> words.of("date.from", withYear(day)))
                .or(() -> end.map(day -> words.of("date.to", withYear(day))))
                .orElse("");
    }

    /** Days in a row, for example "12–16 januari" or "30 januari–2 februari". */
    public String days(LocalDate first, LocalDate last, LocalDate today) {
        boolean inOneMonth = YearMonth.from(first).equals(YearMonth.from(last));
        String from = inOneMonth ? format("date.dayOfMonth", first) : day(first, today);
        return words.of("date.period", from, day(last, today));
    }

    /** A moment within a sentence, for example "24 februari kl. 13.00" or "i juni". */
    public String during(Moment moment, LocalDate today) {
        if (moment.hasDay() || moment.length() <= Moment.YEAR) {
            return moment(moment, today);
        }
        String year = moment.first().getYear() == today.getYear()
                ? ""
                : NBSP + moment.first().getYear();
        return words.of("date.month", month(moment.first())) + year;
    }

    /** A moment as exactly as it is known, for example "24 februari kl. 13.00" or "oktober". */
    public String moment(Moment moment, LocalDate today) {
        if (moment.hasDay()) {
            return day(moment.first(), today)
                    + moment.time().map(time -> " " + clock(time)).orElse("");
        }
        String year = String.valueOf(moment.first().getYear());
        if (moment.length() <= Moment.YEAR) {
            return year;
        }
        return month(moment.first()) + (moment.first().getYear() == today.getYear() ? "" : NBSP + year);
    }
}
