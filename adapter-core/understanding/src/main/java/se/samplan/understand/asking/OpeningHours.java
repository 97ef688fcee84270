package se.samplan.understand.asking;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.samplan.model.planning.HoursOfService;
import se.samplan.model.planning.OpenPeriod;
import se.samplan.model.planning.TimePeriod;
import se.samplan.understand.AsOf;

/**
 * When something is open. All parts of one entry must hold; one of the entries is enough. The start is included and the end is not.
 * Clocks on a Swedish wall are compared: in the hour that comes twice it is open both times, and what opens in the hour that does not
 * come opens when that hour has been leapt over.
 */
final class OpeningHours {

    private static final int DAYS_AHEAD = 366;
    private static final int DAYS_OPEN = 8;

    private final List<HoursOfService> hours;

    OpeningHours(List<HoursOfService> hours) {
        this.hours = List.copyOf(hours);
    }

    boolean isOpen(AsOf asOf) {
        return hours.isEmpty() || at(asOf.time()).isPresent();
    }

    /** Empty if it is always open, or not again within a year. */
    Optional<LocalDateTime> opensNext(AsOf asOf) {
        LocalDate today = asOf.date();
        return today.datesUntil(today.plusDays(DAYS_AHEAD))
                .flatMap(day -> on(day).map(Interval::start)
                        .filter(start -> start.isAfter(asOf.time()))
                        .sorted())
                .findFirst();
    }

    /** Empty if it is closed, or stays open for more than a week. */
    Optional<LocalDateTime> closes(AsOf asOf) {
        Optional<LocalDateTime> end = at(asOf.time());
        LocalDateTime farthest = asOf.time().plusDays(DAYS_OPEN);
        while (end.isPresent() && end.get().isBefore(farthest)) {
            Optional<LocalDateTime> later = at(end.get());
            if (later.isEmpty()) {
                return end;
            }
            end = later;
        }
        return Optional.empty();
    }

    /** Until when it is open at that time, as far as one entry says. */
    private Optional<LocalDateTime> at(LocalDateTime time) {
        LocalDate day = time.toLocalDate();
        return Stream.of(day.minusDays(1), day)
                .flatMap(this::on)
                .filter(open -> !time.isBefore(open.start()) && time.isBefore(open.end()))
                .map(Interval::end)
                .max(Comparator.naturalOrder());
    }

    private Stream<Interval> on(LocalDate day) {
        return hours.stream()
                .filter(one -> holds(one, day))
                .map(one -> interval(one, day))
                .filter(Interval::isSome);
    }

    private static boolean holds(HoursOfService one, LocalDate day) {
        boolean begun = one.datePeriod()
                .flatMap(OpenPeriod::start)
                .filter(start -> start.isAfter(day))
                .isEmpty();
        boolean ended = one.datePeriod()
                .flatMap(OpenPeriod::end)
                .filter(end -> end.isBefore(day))
                .isPresent();
        return begun
                && !ended
                && (one.weekDay().isEmpty() || one.weekDay().contains(day.getDayOfWeek()))
                && (one.month().isEmpty() || one.month().contains(day.getMonth()));
    }

    /** An end that is not after the start is the next day's: a night. */
    private static Interval interval(HoursOfService one, LocalDate day) {
        LocalTime start = one.time().flatMap(TimePeriod::start).orElse(LocalTime.MIN);
        LocalTime end = one.time().flatMap(TimePeriod::end).orElse(LocalTime.MIN);
        LocalDate last = end.isAfter(start) ? day : day.plusDays(1);
        return new Interval(real(day.atTime(start)), real(last.atTime(end)));
    }

    /** A time that a clock shows: one that is leapt over in spring is the first after the leap. */
    private static LocalDateTime real(LocalDateTime time) {
        return Optional.ofNullable(AsOf.ZONE.getRules().getTransition(time))
                .filter(ZoneOffsetTransition::isGap)
                .map(ZoneOffsetTransition::getDateTimeAfter)
                .orElse(time);
    }

    private record Interval(LocalDateTime start, LocalDateTime end) {

        boolean isSome() {
            return start.isBefore(end);
        }
    }
}
