package se.samplan.model.planning;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import se.samplan.model.WithBuilder;

/**
 * Order. What this stands in comes before what it points at (ordning; information model, section 14).
 *
 * @param targetRecordId 0..1; målets post-id: record id of the target. None means the same record
 * @param targetItemId 1..1; målets del-id: item id of the target. An activity or a next step
 * @param atLeastDays 0..1; minst dagar emellan: least days between. From 0
 * @param atMostDays 0..1; högst dagar emellan: most days between. From 0
 */
@WithBuilder
public record Precedes(
        Optional<Identifier> targetRecordId,
        LocalId targetItemId,
        Optional<Integer> atLeastDays,
        Optional<Integer> atMostDays) {

    public Precedes {
        requireNonNull(targetRecordId, "targetRecordId");
        requireNonNull(targetItemId, "targetItemId");
        Bounds.atLeast(0, atLeastDays, "atLeastDays");
        Bounds.atLeast(0, atMostDays, "atMostDays");
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "Precedes[hidden]";
    }
}
