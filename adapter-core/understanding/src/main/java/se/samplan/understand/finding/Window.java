package se.samplan.understand.finding;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import se.samplan.model.planning.OpenPeriod;
import se.samplan.model.planning.Schedule;

/**
 * When something is that happens once, as closely as it is known.
 *
 * @param earliest Swedish local time
 * @param latest Swedish local time, not before the earliest
 */
record Window(LocalDateTime earliest, LocalDateTime latest) {

    static Window at(LocalDateTime moment) {
        return new Window(moment, moment);
    }

    /** Empty where it recurs, and where neither a moment nor a first and last day are stated. */
    static Optional<Window> of(Schedule schedule) {
        if (recurs(schedule)) {
            return Optional.empty();
        }
        return schedule.dateTime().map(Window::at).or(() -> schedule.period().flatMap(Window::of));
    }

    static boolean recurs(Schedule schedule) {
        return schedule.frequency().isPresent() || !schedule.weekDay().isEmpty();
    }

    /** Whether it is after the other by whatever is still possible, or closer before it than so many days. */
    boolean isTooLateFor(Window other, int days) {
        return days == 0
                ? earliest.isAfter(other.latest)
                : earliest.toLocalDate().plusDays(days).isAfter(other.latest.toLocalDate());
    }

    /** Whether it is more than so many days before the other, whatever is still possible. */
    boolean isTooEarlyFor(Window other, int days) {
        return latest.toLocalDate().plusDays(days).isBefore(other.earliest.toLocalDate());
    }

    private static Optional<Window> of(OpenPeriod period) {
        Optional<LocalDate> first = period.start();
        return first.flatMap(start -> period.end()
                .filter(end -> !end.isBefore(start))
                .map(end -> new Window(start.atStartOfDay(), end.atTime(LocalTime.MAX))));
    }
}
