package se.samplan.call;

import java.util.OptionalInt;
import se.samplan.model.LogicalAddress;

/** What each source may give and be asked. Answers from memory: it neither waits nor fails. */
@FunctionalInterface
public interface SourceLimits {

    /**
     * The limits of one source.
     *
     * @param answer largest answer, in bytes
     * @param depth of elements in an answer, its envelope included
     * @param concurrency calls at a time, for one contract
     */
    record Limit(int answer, int depth, int concurrency) {}

    /** The limits of the source at that address. */
    Limit of(LogicalAddress address);

    /** Calls to the source in any second, for all contracts together; empty if there is no limit. */
    default OptionalInt rate(LogicalAddress address) {
        return OptionalInt.empty();
    }

    /** Gives every source the same limit. */
    static SourceLimits same(Limit limit) {
        return address -> limit;
    }
}
