package se.samplan.understand.timeline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.samplan.model.planning.Days;
import se.samplan.model.planning.OpenPeriod;
import se.samplan.model.planning.PeriodUnit;
import se.samplan.model.planning.Schedule;

/**
 * The occurrences of something that recurs, where the schedule says on which days they are: certain days of the week, or every day.
 * "Once a week" names no day, and none is invented.
 */
final class Recurrence {

    /** An activity with more of them within the period is told as a rule (overview, section 3). */
    static final int MOST = 100;

    private final Schedule schedule;
    private final int every;
    private final Optional<PeriodUnit> unit;
    private final Set<DayOfWeek> weekDays;

    Recurrence(Schedule schedule) {
        this.schedule = schedule;
        this.every = schedule.perPeriod().orElse(1);
        this.unit = schedule.perPeriodUnit();
        this.weekDays = Set.copyOf(schedule.weekDay());
    }

    /** Empty if its days are not said, or if there are too many: then it is told as a rule. */
    Optional<List<When>> within(Days period) {
        if (!saysItsDays()) {
            return Optional.empty();
        }
        List<When> occurrences = days(period)
                .filter(this::isOn)
                .flatMap(this::onDay)
                .limit(MOST + 1L)
                .toList();
        return Optional.of(occurrences).filter(all -> all.size() <= MOST);
    }

    /** Every second week or day needs a day to count from. */
    private boolean saysItsDays() {
        boolean isDaily = unit.filter(PeriodUnit.DAY::equals).isPresent();
        boolean isOnWeekDays = !schedule.weekDay().isEmpty()
                && unit.map(each -> each.equals(PeriodUnit.WEEK) || each.equals(PeriodUnit.DAY))
                        .orElse(true);
        return (isDaily || isOnWeekDays) && (every == 1 || first().isPresent());
    }

    private Optional<LocalDate> first() {
        return schedule.period().flatMap(OpenPeriod::start);
    }

    private Stream<LocalDate> days(Days period) {
        LocalDate start = first().filter(first -> first.isAfter(period.start())).orElse(period.start());
        LocalDate end = schedule.period()
                .flatMap(OpenPeriod::end)
                .filter(last -> last.isBefore(period.end()))
                .orElse(period.end());
        return end.isBefore(start) ? Stream.empty() : start.datesUntil(end.plusDays(1));
    }

    private boolean isOn(LocalDate day) {
        if (!weekDays.isEmpty() && !weekDays.contains(day.getDayOfWeek())) {
            return false;
        }
        return every == 1
                || first().filter(first -> between(first, day) % every == 0).isPresent();
    }

    private long between(LocalDate first, LocalDate day) {
        return unit.filter(PeriodUnit.DAY::equals).isPresent()
                ? ChronoUnit.DAYS.between(first, day)
                : ChronoUnit.WEEKS.between(monday(first), monday(day));
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private Stream<When> onDay(LocalDate day) {
        List<LocalTime> times = schedule.timeOfDay().stream().sorted().toList();
        return times.isEmpty()
                ? Stream.of(When.day(day).saying(schedule.text()))
                : times.stream()
                        .map(day::atTime)
                        .map(start -> When.exact(start, schedule.duration().map(start::plus))
                                .saying(schedule.text()));
    }
}
