package se.samplan.understand.due;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import se.samplan.model.planning.Schedule;
import se.samplan.model.planning.SchedulePrecision;
import se.samplan.understand.AsOf;
import se.samplan.understand.Statement;

/** How the day of something compares with the day that is asked for. */
final class DayLimits {

    private static final List<Integer> LIMITS = List.of(1, 7, 14);

    private final LocalDate today;

    DayLimits(AsOf asOf) {
        this.today = asOf.date();
    }

    boolean hasPassed(LocalDate day) {
        return day.isBefore(today);
    }

    /** The least of 1, 7 and 14 days that it lies within, today included; empty if it has passed or lies farther ahead. */
    Optional<Integer> within(LocalDate day) {
        long ahead = ChronoUnit.DAYS.between(today, day);
        return ahead < 0
                ? Optional.empty()
                : LIMITS.stream().filter(limit -> ahead <= limit).findFirst();
    }

    /** Something whose day can pass: late then, and soon before. */
    Optional<DueItemBuilder> passedOrSoon(DueRule passed, Words words, LocalDate day, Statement says) {
        return hasPassed(day)
                ? Optional.of(item(passed, words.passed(), day, says))
                : within(day)
                        .map(limit ->
                                item(DueRule.SOON, words.soon(), day, says).withinDays(limit));
    }

    /** Where the words stand for something that has passed, and for something that is soon. */
    record Words(String passed, String soon) {}

    /**
     * No time is set, and none is said to be set by a day that is still to come. If that day has passed, it is the item's day.
     */
    Optional<DueItemBuilder> noTime(Optional<Schedule> schedule, Statement says) {
        Optional<LocalDate> decidedBy = schedule.flatMap(Schedule::decidedBy);
        boolean isOpen = schedule.map(one -> one.precision().equals(SchedulePrecision.NOT_DECIDED))
                .orElse(true);
        return isOpen && decidedBy.map(this::hasPassed).orElse(true)
                ? Optional.of(begun(DueRule.NO_TIME_SET, Wordings.of(DueRule.NO_TIME_SET.code()), says)
                        .date(decidedBy))
                : Optional.empty();
    }

    static DueItemBuilder item(DueRule rule, String words, LocalDate day, Statement says) {
        return begun(rule, Wordings.of(words, day), says).date(day);
    }

    static DueItemBuilder begun(DueRule rule, String text, Statement says) {
        return DueItemBuilder.builder(DueItemBuilder.builder()
                .rule(rule)
                .text(text)
                .says(List.of(says))
                .build());
    }
}
