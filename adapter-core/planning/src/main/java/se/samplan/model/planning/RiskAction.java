package se.samplan.model.planning;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import se.samplan.model.WithBuilder;

/**
 * Action. One step when something happens (åtgärd; information model, section 2).
 *
 * @param sequence 0..1; ordning: order
 * @param text 1..1; text: text. What is done
 * @param responsible 0..*; ansvarig: responsible
 * @param contactRef 0..*; kontakt: contact. Reference to contact guidance or participant
 * @param activityRef 0..*; aktivitet: activity. Reference to an activity
 */
@WithBuilder
public record RiskAction(
        Optional<Integer> sequence,
        String text,
        List<Responsible> responsible,
        List<LocalId> contactRef,
        List<LocalId> activityRef) {

    public RiskAction {
        requireNonNull(sequence, "sequence");
        requireNonNull(text, "text");
        responsible = List.copyOf(responsible);
        contactRef = List.copyOf(contactRef);
        activityRef = List.copyOf(activityRef);
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "RiskAction[hidden]";
    }
}
