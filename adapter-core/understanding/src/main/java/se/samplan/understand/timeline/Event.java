package se.samplan.understand.timeline;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import se.samplan.model.WithBuilder;
import se.samplan.model.planning.Schedule;
import se.samplan.understand.Statement;

/**
 * What one statement tells of one event.
 *
 * @param unit where it is, for comparing; only of what can be the same event as another
 * @param occasion where it is, who takes part and what it is about, to be shown
 * @param rule by which it recurs; only of what is told as a rule
 * @param link the booked time that it says it is, as links are written
 */
@WithBuilder
record Event(
        EntryKind kind,
        EntryState state,
        When when,
        Statement says,
        List<TextSaid> text,
        List<PreparationSaid> preparation,
        Optional<String> unit,
        Occasion occasion,
        Optional<Schedule> rule,
        Optional<String> link) {

    Event {
        requireNonNull(kind, "kind");
        requireNonNull(state, "state");
        requireNonNull(when, "when");
        requireNonNull(says, "says");
        text = List.copyOf(text);
        preparation = List.copyOf(preparation);
        requireNonNull(unit, "unit");
        requireNonNull(occasion, "occasion");
        requireNonNull(rule, "rule");
        requireNonNull(link, "link");
    }

    /** Whether it can be found to be another's event by place and time. */
    boolean canMeet() {
        return unit.isPresent() && when.precision() == TimePrecision.EXACT;
    }

    static List<TextSaid> said(Optional<String> text, Statement says) {
        return text.filter(words -> !words.isBlank())
                .map(words -> List.of(new TextSaid(words, says)))
                .orElse(List.of());
    }
}
