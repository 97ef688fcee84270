package se.samplan.understand.timeline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
        List<LocalTime> times = schedule.timeOfDay().stream().sorted().toList();
        List<When> occurrences = new ArrayList<>();
        LocalDate last = last(period);
        for (LocalDate day = first(period); !day.isAfter(last); day = day.plusDays(1)) {
            if (isOn(day)) {
                add(day, times, occurrences);
            }
            if (occurrences.size() > MOST) {
                return Optional.empty();
            }
        }
        return Optional.of(occurrences);
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

    private LocalDate first(Days period) {
        return first().filter(first -> first.isAfter(period.start())).orElse(period.start());
    }

    private LocalDate last(Days period) {
        return schedule.period()
                .flatMap(OpenPeriod::end)
                .filter(last -> last.isBefore(period.end()))
                .orElse(period.end());
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

    private void add(LocalDate day, List<LocalTime> times, List<When> occurrences) {
        if (times.isEmpty()) {
            occurrences.add(When.day(day).saying(schedule.text()));
        }
        for (LocalTime time : times) {
            LocalDateTime start = day.atTime(time);
            occurrences.add(
                    When.exact(start, schedule.duration().map(start::plus)).saying(schedule.text()));
        }
    }
}
