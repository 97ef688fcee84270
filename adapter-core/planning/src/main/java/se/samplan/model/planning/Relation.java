package se.samplan.model.planning;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import se.samplan.model.WithBuilder;

/**
 * Relation. Link to another record; never carries the other record's content (koppling; information model, section 2).
 *
 * @param relationType 1..1; kopplingstyp: relation type
 * @param targetKind 1..1; målets slag: kind of target
 * @param targetRecordId 1..1; målets post-id: record id of the target
 * @param targetItemId 0..1; målets del-id: item id of the target. Goal or activity inside the record
 * @param targetSourceSystemId 0..1; målets källsystem: source system of the target. Where to ask
 * @param targetTitle 0..1; målets rubrik: title of the target. Only if the sender may disclose it
 * @param assertedBy 1..1; angiven av: asserted by. Who states the relation
 * @param confidence 0..1; säkerhet: confidence. Required when the aggregator proposes the relation
 * @param reason 0..1; skäl: reason. Why the aggregator proposes the relation
 */
@WithBuilder
public record Relation(
        RelationKind relationType,
        RelationTargetKind targetKind,
        Identifier targetRecordId,
        Optional<LocalId> targetItemId,
        Optional<Identifier> targetSourceSystemId,
        Optional<String> targetTitle,
        AssertedBy assertedBy,
        Optional<RelationConfidence> confidence,
        Optional<String> reason) {

    public Relation {
        requireNonNull(relationType, "relationType");
        requireNonNull(targetKind, "targetKind");
        requireNonNull(targetRecordId, "targetRecordId");
        requireNonNull(targetItemId, "targetItemId");
        requireNonNull(targetSourceSystemId, "targetSourceSystemId");
        requireNonNull(targetTitle, "targetTitle");
        requireNonNull(assertedBy, "assertedBy");
        requireNonNull(confidence, "confidence");
        requireNonNull(reason, "reason");
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "Relation[hidden]";
    }
}
