package se.samplan.understand.timeline;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.samplan.model.planning.CodedValue;
import se.samplan.understand.roster.PartyNamed;
import se.samplan.understand.roster.PartyUnit;

/**
 * Where an event is, who takes part, and what it is about.
 *
 * @param unit 0..1; enhet
 * @param place 0..1; plats, in the record's words
 * @param parties 0..*; who does it, or whom it is about
 * @param topics 0..*; ämnen
 */
public record Occasion(
        Optional<PartyUnit> unit, Optional<String> place, List<PartyNamed> parties, List<CodedValue> topics) {

    /** Nothing is said of it. */
    static final Occasion NOT_SAID = new Occasion(Optional.empty(), Optional.empty(), List.of(), List.of());

    public Occasion {
        requireNonNull(unit, "unit");
        requireNonNull(place, "place");
        parties = List.copyOf(parties);
        topics = List.copyOf(topics);
    }

    static Occasion at(Optional<PartyUnit> unit) {
        return new Occasion(unit, Optional.empty(), List.of(), List.of());
    }

    Occasion with(List<PartyNamed> some) {
        return new Occasion(unit, place, some, topics);
    }

    /** What another record says of the same event is added; of two units or places the first stays. */
    Occasion and(Occasion other) {
        return new Occasion(
                unit.or(other::unit), place.or(other::place), both(parties, other.parties), both(topics, other.topics));
    }

    private static <T> List<T> both(List<T> some, List<T> others) {
        if (others.isEmpty() || (some.isEmpty() && others.size() == 1)) {
            return some.isEmpty() ? others : some;
        }
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "Occasion[hidden]";
    }
}
