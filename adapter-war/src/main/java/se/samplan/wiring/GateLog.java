package se.samplan.wiring;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samplan.call.GateListener;
import se.samplan.limits.SourcesTold;
import se.samplan.model.ContractId;
import se.samplan.model.LogicalAddress;
import se.samplan.outcome.FailureKind;

/** One line when a source is paused, one when it is back, and one now and then when no place is left for a call to it. */
final class GateLog implements GateListener {

    private static final Logger log = LoggerFactory.getLogger("samplan.sources");

    private final SourcesTold told = new SourcesTold();

    @Override
    public void paused(ContractId contract, LogicalAddress address) {
        log.warn("source {} is paused for {}: too many calls in a row came to nothing", address, contract);
    }

    @Override
    public void back(ContractId contract, LogicalAddress address) {
        log.info("source {} is back for {}", address, contract);
    }

    @Override
    public void turnedAway(ContractId contract, LogicalAddress address, FailureKind why) {
        if (why == FailureKind.SOURCE_BUSY) {
            told.concurrency(contract, address);
        }
    }
}
