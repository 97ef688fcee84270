package se.samplan.question;

import java.util.OptionalInt;
import se.samplan.model.HsaId;

/** How much each consumer may ask. Answers from memory: it neither waits nor fails. */
@FunctionalInterface
public interface ConsumerLimits {

    /** Nobody is limited. */
    ConsumerLimits NONE = consumer -> new Most(OptionalInt.empty(), OptionalInt.empty());

    /**
     * What a consumer may ask at most.
     *
     * @param rate requests in any second; empty if there is no limit
     * @param concurrency requests at a time; empty if there is no limit
     */
    record Most(OptionalInt rate, OptionalInt concurrency) {}

    /** Both limits, as they stand together. */
    Most of(HsaId consumer);
}
