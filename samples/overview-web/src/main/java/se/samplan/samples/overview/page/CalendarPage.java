package se.samplan.samples.overview.page;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samplan.samples.overview.read.Overview;
import se.samplan.samples.overview.words.Dates;

/**
 * A month, as weeks and as a list.
 *
 * @param files keys of calendar files of what comes
 */
public record CalendarPage(
        Frame frame,
        String title,
        Optional<String> before,
        Optional<String> after,
        List<WeekRow> weeks,
        List<Day> list,
        Map<Happening, String> files) {

    private static final int WEEK = 7;

    /** A week, Monday first. */
    public record WeekRow(int number, List<Day> days) {}

    /** A day with what is on it. */
    public record Day(
            LocalDate date, String weekday, String words, boolean inMonth, boolean today, List<Happening> happenings) {

        /** With what begins on it alone, or has begun before its month. */
        private Day beginning() {
            return new Day(
                    date,
                    weekday,
                    words,
                    inMonth,
                    today,
                    happenings.stream()
                            .filter(one -> one.day().equals(date) || date.getDayOfMonth() == 1)
                            .toList());
        }
    }

    /** @param month YYYY-MM; this month if it is empty or outside what was fetched */
    public static CalendarPage of(Overview overview, Keys keys, Optional<YearMonth> month) {
        Dates dates = overview.words().dates();
        People people = new People(overview, keys);
        Happenings happenings = new Happenings(overview, people, keys);
        List<Happening> all =
                happenings.all().stream().filter(Happening::dayKnown).toList();
        YearMonth first = all.isEmpty()
                ? YearMonth.from(overview.today())
                : YearMonth.from(all.get(0).day());
        YearMonth last =
                all.isEmpty() ? first : YearMonth.from(all.get(all.size() - 1).day());
        YearMonth shown = month.filter(asked -> !asked.isBefore(first) && !asked.isAfter(last))
                .orElse(YearMonth.from(overview.today()));
        List<WeekRow> weeks = weeks(shown, all, overview);
        return new CalendarPage(
                Frame.of(overview),
                dates.words().capital(dates.monthAndYear(shown.atDay(1))),
                Optional.of(shown.minusMonths(1))
                        .filter(one -> !one.isBefore(first))
                        .map(YearMonth::toString),
                Optional.of(shown.plusMonths(1))
                        .filter(one -> !one.isAfter(last))
                        .map(YearMonth::toString),
                weeks,
                weeks.stream()
                        .flatMap(week -> week.days().stream())
                        .filter(Day::inMonth)
                        .map(Day::beginning)
                        .filter(day -> !day.happenings().isEmpty())
                        .toList(),
                Coming.files(Coming.all(overview, happenings, keys).stream()));
    }

    /** Key of the calendar file of something on the page, if it has one. */
    public Optional<String> file(Happening one) {
        return Optional.ofNullable(files.get(one));
    }

    private static List<WeekRow> weeks(YearMonth month, List<Happening> all, Overview overview) {
        List<WeekRow> weeks = new ArrayList<>();
        LocalDate monday = month.atDay(1).with(java.time.temporal.TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (; !monday.isAfter(month.atEndOfMonth()); monday = monday.plusDays(WEEK)) {
            List<Day> days = new ArrayList<>();
            for (int ahead = 0; ahead < WEEK; ahead++) {
                days.add(day(monday.plusDays(ahead), month, all, overview));
            }
            weeks.add(new WeekRow(monday.get(java.time.temporal.IsoFields.WEEK_OF_WEEK_BASED_YEAR), days));
        }
        return weeks;
    }

    private static Day day(LocalDate day, YearMonth month, List<Happening> all, Overview overview) {
        return new Day(
                day,
                overview.words().dates().weekday(day),
                overview.words().dates().weekdayAndDay(day, overview.today()),
                YearMonth.from(day).equals(month),
                day.equals(overview.today()),
                all.stream().filter(one -> one.isOn(day)).toList());
    }
}
