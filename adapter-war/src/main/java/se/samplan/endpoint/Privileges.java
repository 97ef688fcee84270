package se.samplan.endpoint;

import java.util.Set;
import se.samplan.question.Caller;
import se.samplan.question.QuestionRejected;
import se.samplan.question.Right;

/**
 * What the operator lets a caller ask that others may not (overview, section 13).
 *
 * @param rights of the original consumer, as they were when the request came in
 */
record Privileges(Set<Right> rights) {

    Privileges {
        rights = Set.copyOf(rights);
    }

    /** @throws QuestionRejected if the consumer may not ask for another moment than now */
    void checkAsOf() {
        if (!rights.contains(Right.AS_OF)) {
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
        if (!rights.contains(Right.PREVIEW) || caller.audience().isPersonal()) {
            throw new QuestionRejected(
                    "aggregationRequest/previewAs: only for staff and testers of consumers that the operator lets ask"
                            + " as another reader");
        }
    }

    /** @throws QuestionRejected if the consumer is not believed when it names the employee who reads */
    void checkVouches(Caller caller) {
        if (!rights.contains(Right.VOUCHES) || !caller.audience().isStaff()) {
            throw new QuestionRejected(
                    "aggregationRequest/reader: only from consumers that the operator lets vouch for their staff");
        }
    }
}
