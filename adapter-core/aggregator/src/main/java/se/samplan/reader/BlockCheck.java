package se.samplan.reader;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import se.samplan.time.Deadline;

/**
 * Knows whether the person has blocked records (spärr, INV-L5): for other units of the same care giver (inre spärr) or for
 * other care givers (yttre spärr). Asked for staff only; a person sees what she has blocked.
 */
@FunctionalInterface
public interface BlockCheck {

    /** What is known of one record. */
    enum Block {
        /** No block concerns it. */
        OPEN,
        /** It is blocked for this reader. */
        BLOCKED,
        /** It could not be found out. Taken for blocked. */
        UNKNOWN
    }

    /**
     * Answers for every record.
     *
     * @return by the deadline; a failure, or a record that is missing in the answer, counts as {@link Block#UNKNOWN}
     */
    CompletableFuture<Map<Ownership, Block>> check(AccessQuestion question, Deadline deadline);
}
