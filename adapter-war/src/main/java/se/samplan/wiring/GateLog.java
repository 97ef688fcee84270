package se.samplan.wiring;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samplan.call.GateListener;
import se.samplan.model.ContractId;
import se.samplan.model.LogicalAddress;
import se.samplan.outcome.FailureKind;

/** One line when a source is paused and one when it is back. Calls that are turned away are told with their request. */
final class GateLog implements GateListener {

    private static final Logger log = LoggerFactory.getLogger("samplan.sources");

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
        log.debug("source {} was not called for {}: {}", address, contract, why);
    }
}
