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
import java.util.List;
import java.util.Locale;
import se.samplan.model.planning.OpenPeriod;

/** Days and times as they are said in Swedish. */
final class Days {

    static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", SWEDISH);
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("d MMMM", SWEDISH);
    private static final DateTimeFormatter DAY_OF_WEEK = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", SWEDISH);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH.mm", SWEDISH);

    private Days() {}

    /** "5 februari 2026". */
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** "torsdag 5 februari 2026". */
    static String weekdayAndDay(LocalDate day) {
        return DAY_OF_WEEK.format(day);
    }

    /** "torsdag 5 februari 2026 klockan 13.00". */
    static String moment(LocalDateTime time) {
        return weekdayAndDay(time.toLocalDate()) + " klockan " + clock(time.toLocalTime());
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

    /** "måndagar och torsdagar". */
    static String weekdays(List<DayOfWeek> days) {
        return days.stream().distinct().count() == 7
                ? "alla dagar"
                : Words.listed(days.stream()
                        .distinct()
                        .sorted()
                        .map(day -> day.getDisplayName(TextStyle.FULL, SWEDISH) + "ar")
                        .toList());
    }

    /** "från 22 januari 2026 till och med 22 juli 2026". */
    static String period(OpenPeriod period) {
        if (period.start().isPresent() && period.start().equals(period.end())) {
            return day(period.start().get());
        }
        String start = period.start().map(day -> "från " + day(day)).orElse("");
        String end = period.end().map(day -> "till och med " + day(day)).orElse("");
        return (start + " " + end).strip();
    }
}
