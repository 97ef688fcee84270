package se.samplan.question;

import java.time.Duration;
import java.util.Optional;
import se.samplan.model.ContractId;

/** How long a request may take, where a contract has times of its own. Answers from memory: it neither waits nor fails. */
public interface ContractTimes {

    /** No contract has any. */
    ContractTimes NONE = new ContractTimes() {
        @Override
        public Optional<Duration> total(ContractId contract) {
            return Optional.empty();
        }

        @Override
        public Optional<Duration> perSource(ContractId contract) {
            return Optional.empty();
        }
    };

    /** From the request until the answer is on its way; empty if it is as usual. */
    Optional<Duration> total(ContractId contract);

    /** Longest time for one source, within what is left; empty if it is as usual. */
    Optional<Duration> perSource(ContractId contract);
}
