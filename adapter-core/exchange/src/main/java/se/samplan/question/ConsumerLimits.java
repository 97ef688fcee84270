package se.samplan.question;

import java.util.OptionalInt;
import se.samplan.model.HsaId;

/** How much each consumer may ask. Answers from memory: it neither waits nor fails. */
public interface ConsumerLimits {

    /** Nobody is limited. */
    ConsumerLimits NONE = new ConsumerLimits() {
        @Override
        public OptionalInt rate(HsaId consumer) {
            return OptionalInt.empty();
        }

        @Override
        public OptionalInt concurrency(HsaId consumer) {
            return OptionalInt.empty();
        }
    };

    /** Requests in any second; empty if there is no limit. */
    OptionalInt rate(HsaId consumer);

    /** Requests at a time; empty if there is no limit. */
    OptionalInt concurrency(HsaId consumer);
}
