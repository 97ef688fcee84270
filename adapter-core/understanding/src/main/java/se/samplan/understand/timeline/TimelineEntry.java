package se.samplan.understand.timeline;

import static java.util.Objects.requireNonNull;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import se.samplan.model.WithBuilder;
import se.samplan.model.planning.Schedule;
import se.samplan.understand.Statement;

/**
 * One event, told by one record or by several.
 *
 * @param kind 1..1
 * @param state 1..1
 * @param when 1..1
 * @param says 1..*; every statement that tells of it
 * @param text 0..*; what it is, in the words of each
 * @param preparation 0..*; förberedelser, in the words of each
 * @param occasion 1..1; where it is, who takes part and what it is about
 * @param rule 0..1; by which it recurs, of what is told as a rule
 * @param earlier 0..1; when it was booked before it was moved
 */
@WithBuilder
public record TimelineEntry(
        EntryKind kind,
        EntryState state,
        When when,
        List<Statement> says,
        List<TextSaid> text,
        List<PreparationSaid> preparation,
        Occasion occasion,
        Optional<Schedule> rule,
        Optional<LocalDateTime> earlier) {

    public TimelineEntry {
        requireNonNull(kind, "kind");
        requireNonNull(state, "state");
        requireNonNull(when, "when");
        says = List.copyOf(says);
        text = List.copyOf(text);
        preparation = List.copyOf(preparation);
        requireNonNull(occasion, "occasion");
        requireNonNull(rule, "rule");
        requireNonNull(earlier, "earlier");
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "TimelineEntry[" + kind.code() + "]";
    }
}
