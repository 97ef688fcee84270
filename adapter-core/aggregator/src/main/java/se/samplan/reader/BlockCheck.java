package se.samplan.reader;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samplan.question.Identities;
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

    /** This check, asked about every identity of the person: what she has blocked under an older number is blocked. */
    default BlockCheck knowing(Identities identities) {
        return (question, deadline) ->
                question.underEach(identities, one -> check(one, deadline), BlockCheck::together);
    }

    private static Map<Ownership, Block> together(Map<Ownership, Block> one, Map<Ownership, Block> other) {
        Map<Ownership, Block> both = new HashMap<>();
        Stream.of(one, other)
                .flatMap(known -> known.keySet().stream())
                .forEach(record -> both.put(record, graver(one.get(record), other.get(record))));
        return both;
    }

    private static Block graver(@Nullable Block one, @Nullable Block other) {
        if (one == Block.BLOCKED || other == Block.BLOCKED) {
            return Block.BLOCKED;
        }
        return one == Block.OPEN && other == Block.OPEN ? Block.OPEN : Block.UNKNOWN;
    }
}
