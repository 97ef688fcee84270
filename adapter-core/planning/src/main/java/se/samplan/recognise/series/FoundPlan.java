package se.samplan.recognise.series;

import static java.util.Objects.requireNonNull;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import se.samplan.model.note.CareNote;
import se.samplan.recognise.Mark;
import se.samplan.recognise.PlanNote;
import se.samplan.recognise.Reason;
import se.samplan.recognise.text.Headings;

/**
 * A note, and what it may be.
 *
 * @param key by which the caller knows the note
 */
public record FoundPlan(String key, CareNote note, PlanNote plan) {

    public FoundPlan {
        requireNonNull(key, "key");
        requireNonNull(note, "note");
        requireNonNull(plan, "plan");
    }

    /** When it was drawn up, Swedish local time. */
    LocalDateTime time() {
        return note.header().drawnUp();
    }

    /** The words by which the note calls the plan, in its title or in a heading; empty if it does not. */
    Optional<String> called() {
        return plan.reasons().stream()
                .filter(reason -> reason.mark() == Mark.TITLE || reason.mark() == Mark.PLAN_HEADING)
                .map(Reason::seen)
                .findFirst();
    }

    /** Its lines, as they are read. */
    List<String> lines() {
        return note.clinicalDocumentNoteText()
                .map(text -> Headings.words(text).lines().toList())
                .orElse(List.of());
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "FoundPlan[hidden]";
    }
}
