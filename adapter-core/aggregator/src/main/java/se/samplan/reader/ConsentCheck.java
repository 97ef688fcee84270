package se.samplan.reader;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import se.samplan.time.Deadline;

/**
 * Knows whether the person has agreed that this reader sees records of other owners (samtycke till sammanhållen vård- och
 * omsorgsdokumentation). Asked for staff only, and only about records of other owners.
 */
@FunctionalInterface
public interface ConsentCheck {

    /** What is known for one record. */
    enum Consent {
        /** The person has agreed. */
        GIVEN,
        /** The person has not, and emergency access (nödöppning) is registered, which stands in for consent. */
        EMERGENCY,
        /** The person has not agreed. */
        NOT_GIVEN,
        /** It could not be found out. Taken for not given. */
        UNKNOWN
    }

    /**
     * Answers for every record.
     *
     * @return by the deadline; a failure, or a record that is missing in the answer, counts as {@link Consent#UNKNOWN}
     */
    CompletableFuture<Map<Ownership, Consent>> check(AccessQuestion question, Deadline deadline);
}
