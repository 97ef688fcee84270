package se.samplan.endpoint;

import java.util.Set;
import se.samplan.model.HsaId;
import se.samplan.question.Caller;
import se.samplan.question.QuestionRejected;

/**
 * What the operator lets some consumers ask, and nobody else (overview, section 13).
 *
 * @param asOf original consumers that may ask for another moment than now
 * @param preview original consumers that may ask as another reader
 * @param vouches original consumers that are believed when they name the employee who reads
 */
public record Privileges(Set<HsaId> asOf, Set<HsaId> preview, Set<HsaId> vouches) {

    public Privileges {
        asOf = Set.copyOf(asOf);
        preview = Set.copyOf(preview);
        vouches = Set.copyOf(vouches);
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

    /** @throws QuestionRejected if the consumer is not believed when it names the employee who reads */
    void checkVouches(Caller caller) {
        if (!vouches.contains(caller.originalConsumer()) || !caller.audience().isStaff()) {
            throw new QuestionRejected(
                    "aggregationRequest/reader: only from consumers that the operator lets vouch for their staff");
        }
    }
}
