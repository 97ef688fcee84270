package se.samplan.understand.statement;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import se.samplan.model.planning.OpenPeriod;

/**
 * The days on which something applies, both included; an end that is not given is open. A span whose end comes before its start
 * holds on no day.
 *
 * @param from 0..1; first day
 * @param to 0..1; last day
 */
public record Span(Optional<LocalDate> from, Optional<LocalDate> to) {

    /** Every day. */
    public static final Span ALWAYS = new Span(Optional.empty(), Optional.empty());

    public Span {
        requireNonNull(from, "from");
        requireNonNull(to, "to");
    }

    /** Every day where no period is given. */
    public static Span of(Optional<OpenPeriod> period) {
        return period.map(given -> new Span(given.start(), given.end())).orElse(ALWAYS);
    }

    public static Span on(LocalDate day) {
        return new Span(Optional.of(day), Optional.of(day));
    }

    public boolean holds(LocalDate day) {
        return from.filter(day::isBefore).isEmpty() && !isOver(day);
    }

    /** Whether the last day has been. */
    public boolean isOver(LocalDate day) {
        return to.filter(day::isAfter).isPresent();
    }

    /** Whether they have a day in common. */
    public boolean overlaps(Span other) {
        return !within(other).isEmpty();
    }

    /** The days of both. */
    public Span within(Span other) {
        return new Span(
                Stream.of(from, other.from).flatMap(Optional::stream).max(LocalDate::compareTo),
                Stream.of(to, other.to).flatMap(Optional::stream).min(LocalDate::compareTo));
    }

    private boolean isEmpty() {
        return from.flatMap(first -> to.filter(first::isAfter)).isPresent();
    }
}
