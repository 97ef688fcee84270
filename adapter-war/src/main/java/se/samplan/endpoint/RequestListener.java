package se.samplan.endpoint;

import java.time.Duration;
import se.samplan.model.ContractId;

/** Hears how requests end, for counters. Must not throw and must not wait. */
public interface RequestListener {

    /** How a request ended. */
    enum End {
        /** With records, or none; what is missing stands in the status. */
        ANSWERED,
        /** With a logical error in the contract's result. */
        INVALID,
        /** With a fault that the consumer caused. */
        CLIENT_FAULT,
        /** With a fault that we or the engagement index caused. */
        SERVER_FAULT,
        /** The answer could not be written, because the consumer had gone. */
        GONE
    }

    /** As many requests as may be were being answered; one more was turned away. */
    void turnedAway(ContractId contract);

    /**
     * A request of that contract has ended.
     *
     * @param after since it came
     */
    void ended(ContractId contract, End end, Duration after);

    /** Nobody listens. */
    static RequestListener none() {
        return new RequestListener() {
            @Override
            public void turnedAway(ContractId contract) {
                // nobody listens
            }

            @Override
            public void ended(ContractId contract, End end, Duration after) {
                // nobody listens
            }
        };
    }
}
