package se.samplan.endpoint;

import java.util.Set;
import se.samplan.model.HsaId;
import se.samplan.question.Caller;
import se.samplan.question.QuestionRejected;

/**
 * What the operator lets some consumers ask of an overview, and nobody else (overview, section 13).
 *
 * @param asOf original consumers that may ask for another moment than now
 * @param preview original consumers that may ask as another reader
 */
public record Privileges(Set<HsaId> asOf, Set<HsaId> preview) {

    public Privileges {
        asOf = Set.copyOf(asOf);
        preview = Set.copyOf(preview);
    }

    /** @throws QuestionRejected if the consumer may not ask for another moment than now */
    void checkAsOf(Caller caller) {
        if (!asOf.contains(caller.originalConsumer())) {
            throw new QuestionRejected(
                    "asOf: only for consumers that the operator lets ask for another moment than now");
        }
    }

    /**
     * A preview is for staff and testers: a person or an agent who acts through the consumer gets none.
     *
     * @throws QuestionRejected if the consumer may not ask as another reader
     */
    void checkPreview(Caller caller) {
        if (!preview.contains(caller.originalConsumer()) || caller.audience().isPersonal()) {
            throw new QuestionRejected(
                    "aggregationRequest/previewAs: only for staff and testers of consumers that the operator lets ask"
                            + " as another reader");
        }
    }
}
