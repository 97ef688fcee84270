package se.samplan.limits;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samplan.model.ContractId;
import se.samplan.model.LogicalAddress;

/**
 * Tells operators which limit of a source kept it from being called: the status says only that it is busy, whichever it was. One line in
 * a minute for each source and limit, since of a source that is asked to death one tells as much as a thousand.
 */
public final class SourcesTold {

    private static final Logger log = LoggerFactory.getLogger("samplan.limits");
    private static final int LINES_A_MINUTE = 1;
    private static final String NO_MORE = "; further ones are not told of for a minute";

    private final Rates lines = Rates.ofMinutes();

    /** It has been called as often in this second as {@code rate=} lets. */
    void rate(LogicalAddress address, int most) {
        if (lines.permit("rate " + address.value(), LINES_A_MINUTE)) {
            log.warn("source {} is not called: more than {} calls in a second (rate=){}", address, most, NO_MORE);
        }
    }

    /** As many calls to it are under way for a contract as may be at a time. */
    public void concurrency(ContractId contract, LogicalAddress address) {
        if (lines.permit("concurrency " + address.value(), LINES_A_MINUTE)) {
            log.warn(
                    "source {} is not called for {}: its places are taken (concurrency){}", address, contract, NO_MORE);
        }
    }
}
