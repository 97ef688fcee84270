package se.samplan.reader;

import java.util.concurrent.CompletableFuture;
import se.samplan.question.Identities;
import se.samplan.time.Deadline;

/**
 * Knows whether the reader has a care relation to the person (vårdrelation, patientrelation), without which records of other owners
 * are not shown. Asked for staff only, and only where there are records of other owners.
 */
@FunctionalInterface
public interface RelationCheck {

    /** What is known of the relation. */
    enum CareRelation {
        /** There is one that holds now. */
        EXISTS,
        /** There is none. */
        NONE,
        /** It could not be found out. Taken for none. */
        UNKNOWN
    }

    /**
     * Answers for the employee, at the unit, and the person of the question.
     *
     * @return by the deadline; a failure, and silence, is {@link CareRelation#UNKNOWN}
     */
    CompletableFuture<CareRelation> check(AccessQuestion question, Deadline deadline);

    /** This check, asked about every identity of the person: a relation is to her, whichever it names. */
    default RelationCheck knowing(Identities identities) {
        return (question, deadline) ->
                question.underEach(identities, one -> check(one, deadline), RelationCheck::either);
    }

    private static CareRelation either(CareRelation one, CareRelation other) {
        if (one == CareRelation.EXISTS || other == CareRelation.EXISTS) {
            return CareRelation.EXISTS;
        }
        return one == CareRelation.UNKNOWN ? one : other;
    }
}
