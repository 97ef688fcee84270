package se.samplan.reader;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.samplan.time.Deadline;

/** Stands in where no block service is connected: the operator has decided what holds instead. */
public enum NoBlockService implements BlockCheck {
    /** Every record from outside the reader's own unit counts as blocked. */
    WITHHOLD,
    /** The default: records of the reader's own care giver are open, those of other owners count as blocked. */
    OWN_GIVER,
    /** Nothing counts as blocked. Only where the consumer has already checked the blocks. */
    SHOW;

    @Override
    public CompletableFuture<Map<Ownership, Block>> check(AccessQuestion question, Deadline deadline) {
        return CompletableFuture.completedFuture(question.records().stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        record -> isOpen(question, record) ? Block.OPEN : Block.UNKNOWN,
                        (one, same) -> one)));
    }

    private boolean isOpen(AccessQuestion question, Ownership record) {
        return switch (this) {
            case WITHHOLD -> false;
            case OWN_GIVER ->
                record.careGiver().isPresent()
                        && record.careGiver().equals(question.reader().careGiver());
            case SHOW -> true;
        };
    }
}
