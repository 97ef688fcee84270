package se.samplan.wiring;

import java.time.Duration;
import se.samplan.model.ContractId;
import se.samplan.question.ContractTimes;
import se.samplan.settings.AggregationSettings;

/**
 * How long requests may take: what {@code limits.file} says of the contract, else what the settings say of all.
 *
 * @param usual for all contracts
 * @param own of single contracts, as the file says now
 */
record RequestTimes(AggregationSettings usual, ContractTimes own) {

    static RequestTimes of(Checked checked) {
        return new RequestTimes(
                checked.settings().aggregation(), checked.lists().times());
    }

    /** From the request until the answer is on its way. */
    Duration total(ContractId contract) {
        return own.total(contract).orElse(usual.total());
    }

    /** Longest time for one source, within what is left. */
    Duration perSource(ContractId contract) {
        return own.perSource(contract).orElse(usual.perSource());
    }

    /** Half of the longest call: one that has waited so long and was cut says something of the source. */
    Duration patience(ContractId contract) {
        Duration forCalls = total(contract).minus(usual.reserve());
        Duration perSource = perSource(contract);
        return (forCalls.compareTo(perSource) < 0 ? forCalls : perSource).dividedBy(2);
    }
}
