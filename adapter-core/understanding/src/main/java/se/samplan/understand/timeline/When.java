package se.samplan.understand.timeline;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * When something is, as a record says it. Times are what a clock on a Swedish wall shows: no zone is worked out, so the hour that
 * comes twice in autumn stays as it was written.
 *
 * @param precision 1..1
 * @param start 0..1; start; the beginning of the day, week or month where no more is known; absent where there is no place in time
 * @param end 0..1; slut; of the last day for days, weeks and months; absent where only the start is known
 * @param text 0..1; tid i text, in the record's words
 */
public record When(
        TimePrecision precision, Optional<LocalDateTime> start, Optional<LocalDateTime> end, Optional<String> text) {

    public When {
        requireNonNull(precision, "precision");
        requireNonNull(start, "start");
        requireNonNull(end, "end");
        requireNonNull(text, "text");
    }

    static When exact(LocalDateTime start, Optional<LocalDateTime> end) {
        return new When(TimePrecision.EXACT, Optional.of(start), end, Optional.empty());
    }

    static When day(LocalDate day) {
        return between(TimePrecision.DAY, day, day);
    }

    /** @param last included */
    static When between(TimePrecision precision, LocalDate first, LocalDate last) {
        return new When(
                precision, Optional.of(first.atStartOfDay()), Optional.of(last.atStartOfDay()), Optional.empty());
    }

    When saying(Optional<String> words) {
        return new When(precision, start, end, words);
    }

    /** The first day. */
    public Optional<LocalDate> firstDay() {
        return start.map(LocalDateTime::toLocalDate);
    }

    /** The last day: the first where no other is known. */
    public Optional<LocalDate> lastDay() {
        return end.or(() -> start).map(LocalDateTime::toLocalDate);
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "When[hidden]";
    }
}
