package se.samplan.call;

import java.time.Duration;
import se.samplan.model.ContractId;
import se.samplan.model.LogicalAddress;

/**
 * How one source stands, for those who watch.
 *
 * @param inFlight calls under way
 * @param since how long ago the breaker last opened or closed, or the source was first asked
 */
public record SourceState(ContractId contract, LogicalAddress address, State state, int inFlight, Duration since) {

    /** Of the source's breaker. */
    public enum State {
        /** Calls go through. */
        CLOSED,
        /** No call goes through: the source is paused. */
        OPEN,
        /** The pause is over; one probe at a time goes through until there is an answer. */
        HALF_OPEN
    }
}
