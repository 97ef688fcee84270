package se.samplan.understand.timeline;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import se.samplan.model.planning.OpenPeriod;
import se.samplan.model.planning.Schedule;
import se.samplan.model.planning.SchedulePrecision;

/** When something is that happens once, out of the schedule that a record gives it. */
public final class Schedules {

    private Schedules() {}

    /** A precision that is newer than this program is read by what the schedule has: a moment, days, words, or nothing. */
    public static When when(Schedule schedule) {
        Optional<String> words = schedule.text().or(schedule::condition);
        return placed(schedule)
                .orElseGet(() -> new When(unplaced(schedule), Optional.empty(), Optional.empty(), Optional.empty()))
                .saying(words);
    }

    /** Of something that has no schedule: what, but not when. */
    public static When when(Optional<Schedule> schedule) {
        return schedule.map(Schedules::when)
                .orElseGet(() ->
                        new When(TimePrecision.NOT_DECIDED, Optional.empty(), Optional.empty(), Optional.empty()));
    }

    public static boolean isRecurring(Schedule schedule) {
        return schedule.precision().equals(SchedulePrecision.RECURRING);
    }

    private static Optional<When> placed(Schedule schedule) {
        SchedulePrecision precision = schedule.precision();
        if (precision.equals(SchedulePrecision.NOT_DECIDED) || precision.equals(SchedulePrecision.ON_CONDITION)) {
            return Optional.empty();
        }
        if (precision.equals(SchedulePrecision.DAY)
                || precision.equals(SchedulePrecision.WEEK)
                || precision.equals(SchedulePrecision.MONTH)) {
            return days(schedule);
        }
        return moment(schedule).or(() -> days(schedule));
    }

    private static Optional<When> moment(Schedule schedule) {
        return schedule.dateTime()
                .map(start -> When.exact(start, schedule.duration().map(start::plus)));
    }

    private static Optional<When> days(Schedule schedule) {
        Optional<LocalDate> moment = schedule.dateTime().map(LocalDateTime::toLocalDate);
        Optional<LocalDate> start = schedule.period().flatMap(OpenPeriod::start).or(() -> moment);
        Optional<LocalDate> end = schedule.period().flatMap(OpenPeriod::end);
        return start.or(() -> end)
                .map(first -> When.between(
                        precision(schedule.precision()),
                        first,
                        end.filter(last -> !last.isBefore(first)).orElse(first)));
    }

    private static TimePrecision precision(SchedulePrecision precision) {
        if (precision.equals(SchedulePrecision.WEEK)) {
            return TimePrecision.WEEK;
        }
        return precision.equals(SchedulePrecision.MONTH) ? TimePrecision.MONTH : TimePrecision.DAY;
    }

    private static TimePrecision unplaced(Schedule schedule) {
        boolean hasWords = schedule.text().isPresent() || schedule.condition().isPresent();
        return hasWords && !schedule.precision().equals(SchedulePrecision.NOT_DECIDED)
                ? TimePrecision.TEXT
                : TimePrecision.NOT_DECIDED;
    }
}
