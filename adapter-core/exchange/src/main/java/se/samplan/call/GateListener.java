package se.samplan.call;

import se.samplan.model.ContractId;
import se.samplan.model.LogicalAddress;
import se.samplan.outcome.FailureKind;

/** Hears what happens at the gates, for logs and counters. Must not throw and must not wait. */
public interface GateListener {

    /** Too many calls came to nothing; the source is not called until a probe is answered. */
    void paused(ContractId contract, LogicalAddress address);

    /** A paused source has answered, and is called again. */
    void back(ContractId contract, LogicalAddress address);

    /** A call did not begin: {@link FailureKind#SOURCE_BUSY} or {@link FailureKind#SOURCE_PAUSED}. */
    void turnedAway(ContractId contract, LogicalAddress address, FailureKind why);
}
