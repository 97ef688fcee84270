package se.samplan.render;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import se.samplan.model.planning.OpenPeriod;

/** Days and times as they are said in Swedish. */
final class Days {

    static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", SWEDISH);
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("d MMMM", SWEDISH);
    private static final DateTimeFormatter DAY_OF_WEEK = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", SWEDISH);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H.mm", SWEDISH);

    private static final Set<DayOfWeek> WORKING_DAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    private Days() {}

    /** "5 februari 2026". */
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** "torsdag 5 februari 2026". */
    static String weekdayAndDay(LocalDate day) {
        return DAY_OF_WEEK.format(day);
    }

    /** "5 februari" within the year of the page, else "5 februari 2027". */
    static String day(LocalDate day, LocalDate today) {
        return day.getYear() == today.getYear() ? DAY_OF_YEAR.format(day) : day(day);
    }

    /** "torsdag 5 februari 2026 kl. 13.00". */
    static String moment(LocalDateTime time) {
        return weekdayAndDay(time.toLocalDate()) + " kl. " + clock(time.toLocalTime());
    }

    static String clock(LocalTime time) {
        return CLOCK.format(time);
    }

    /** "vecka 6 2026 (2 februari till 8 februari)". */
    static String week(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return "vecka " + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) + " " + day.get(IsoFields.WEEK_BASED_YEAR) + " ("
                + DAY_OF_YEAR.format(monday) + " till " + DAY_OF_YEAR.format(monday.plusDays(6)) + ")";
    }

    /** "februari 2026". */
    static String month(LocalDate day) {
        return month(day.getMonth()) + " " + YearMonth.from(day).getYear();
    }

    static String month(Month month) {
        return month.getDisplayName(TextStyle.FULL, SWEDISH);
    }

    /** "måndagar och torsdagar", "vardagar", "alla dagar". */
    static String weekdays(List<DayOfWeek> days) {
        Set<DayOfWeek> distinct = Set.copyOf(days);
        if (distinct.equals(WORKING_DAYS)) {
            return "vardagar";
        }
        return distinct.size() == 7
                ? "alla dagar"
                : Words.listed(days.stream()
                        .distinct()
                        .sorted()
                        .map(day -> day.getDisplayName(TextStyle.FULL, SWEDISH) + "ar")
                        .toList());
    }

    /** "22 januari–22 juli 2026": the month and the year are said once where both days have the same. */
    static String period(OpenPeriod period) {
        if (period.start().isPresent() && period.start().equals(period.end())) {
            return day(period.start().get());
        }
        if (period.start().isPresent() && period.end().isPresent()) {
            return between(period.start().get(), period.end().get());
        }
        return period.start()
                .map(day -> "från " + day(day))
                .or(() -> period.end().map(day -> "till och med " + day(day)))
                .orElse("");
    }

    private static String between(LocalDate start, LocalDate end) {
        String first = start.getYear() != end.getYear()
                ? day(start)
                : start.getMonth() == end.getMonth()
                        ? String.valueOf(start.getDayOfMonth())
                        : DAY_OF_YEAR.format(start);
        return first + "–" + day(end);
    }
}
