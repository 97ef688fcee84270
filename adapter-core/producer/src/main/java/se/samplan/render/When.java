package se.samplan.render;

import static se.samplan.model.planning.SchedulePrecision.DAY;
import static se.samplan.model.planning.SchedulePrecision.MONTH;
import static se.samplan.model.planning.SchedulePrecision.NOT_DECIDED;
import static se.samplan.model.planning.SchedulePrecision.RECURRING;
import static se.samplan.model.planning.SchedulePrecision.WEEK;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import se.samplan.model.planning.OpenPeriod;
import se.samplan.model.planning.Schedule;
import se.samplan.model.planning.SchedulePrecision;

/** A schedule in words (tidsangivelse). Everything that the schedule says is said, also what its precision does not ask for. */
final class When {

    /** Said beside a time that has gone by, of what nobody has said is done. */
    static final String PAST = "Tiden har passerat";

    private When() {}

    /** Whether all of it has gone by, as far as days can tell; what recurs goes on, and a condition may still come. */
    static boolean isPast(Schedule schedule, LocalDate today) {
        Optional<LocalDate> last = schedule.period()
                .flatMap(OpenPeriod::end)
                .or(() -> schedule.dateTime().map(time -> lastDay(schedule.precision(), time.toLocalDate())));
        return last.filter(today::isAfter).isPresent();
    }

    /** Of a week or a month that is named by one of its days. */
    private static LocalDate lastDay(SchedulePrecision precision, LocalDate day) {
        if (precision.equals(WEEK)) {
            return day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        }
        return precision.equals(MONTH) ? YearMonth.from(day).atEndOfMonth() : day;
    }

    /**
     * One sentence of the times, and one for each text that came with them. Never empty. A text that says the same is not said
     * beside it: of what recurs the source's own words are taken, which people use, of days and moments ours, which have the year.
     */
    static List<String> words(Schedule schedule) {
        List<String> words = new ArrayList<>();
        String times = Words.joined(Stream.of(
                undecided(schedule),
                moment(schedule),
                HowOften.words(schedule),
                schedule.weekDay().isEmpty() ? "" : Days.weekdays(schedule.weekDay()),
                clock(schedule),
                Words.listed(Words.of(schedule.dayPart())),
                schedule.duration().map(When::length).orElse(""),
                period(schedule),
                schedule.decidedBy()
                        .map(last -> "bestäms senast " + Days.day(last))
                        .orElse("")));
        Optional<String> text = schedule.text();
        boolean isSame = text.filter(own -> SaidAgain.isSame(times, own)).isPresent();
        boolean isOwn = isSame && schedule.precision().equals(RECURRING);
        if (!times.isEmpty() && !isOwn) {
            words.add(Words.capital(times));
        }
        schedule.condition().map(Words::capital).ifPresent(words::add);
        text.filter(own -> isOwn || !isSame).map(Words::capital).ifPresent(words::add);
        return words.isEmpty() ? List.of("Tiden är inte angiven") : words;
    }

    static List<String> words(Optional<Schedule> schedule) {
        return schedule.map(When::words).orElse(List.of());
    }

    /** "1 timme och 30 minuter". */
    static String length(Duration length) {
        List<String> parts = new ArrayList<>();
        if (length.toHours() > 0) {
            parts.add(length.toHours() + (length.toHours() == 1 ? " timme" : " timmar"));
        }
        if (length.toMinutesPart() > 0) {
            parts.add(length.toMinutesPart() + (length.toMinutesPart() == 1 ? " minut" : " minuter"));
        }
        return Words.listed(parts);
    }

    private static String undecided(Schedule schedule) {
        if (!schedule.precision().equals(NOT_DECIDED)) {
            return "";
        }
        return schedule.perPeriodUnit().isPresent() ? "startdatum är inte bestämt" : "ingen tid är bestämd";
    }

    private static String moment(Schedule schedule) {
        SchedulePrecision precision = schedule.precision();
        if (!isUnit(precision)) {
            return schedule.dateTime().map(Days::moment).orElse("");
        }
        return schedule.dateTime()
                .map(time -> unit(precision).apply(time.toLocalDate()))
                .or(() -> schedule.period().flatMap(OpenPeriod::start).map(unit(precision)))
                .or(() -> schedule.period()
                        .flatMap(OpenPeriod::end)
                        .map(unit(precision).andThen(last -> "senast " + last)))
                .orElse("");
    }

    private static boolean isUnit(SchedulePrecision precision) {
        return precision.equals(DAY) || precision.equals(WEEK) || precision.equals(MONTH);
    }

    private static Function<LocalDate, String> unit(SchedulePrecision precision) {
        return precision.equals(WEEK) ? Days::week : precision.equals(MONTH) ? Days::month : Days::weekdayAndDay;
    }

    private static String clock(Schedule schedule) {
        return schedule.timeOfDay().isEmpty()
                ? ""
                : "kl. "
                        + Words.listed(schedule.timeOfDay().stream()
                                .sorted()
                                .map(Days::clock)
                                .toList());
    }

    /** A period that only says the day, week or month over again is not said twice. */
    private static String period(Schedule schedule) {
        return schedule.period()
                .filter(period -> !isSaid(period, schedule))
                .map(Days::period)
                .orElse("");
    }

    private static boolean isSaid(OpenPeriod period, Schedule schedule) {
        if (!isUnit(schedule.precision()) || schedule.dateTime().isPresent()) {
            return false;
        }
        return period.start().isEmpty()
                || period.end().isEmpty()
                || isOneUnit(period.start().get(), period.end().get(), schedule.precision());
    }

    private static boolean isOneUnit(LocalDate start, LocalDate end, SchedulePrecision precision) {
        if (precision.equals(DAY)) {
            return start.equals(end);
        }
        if (precision.equals(MONTH)) {
            return YearMonth.from(start).equals(YearMonth.from(end));
        }
        return start.get(IsoFields.WEEK_BASED_YEAR) == end.get(IsoFields.WEEK_BASED_YEAR)
                && start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) == end.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }
}
