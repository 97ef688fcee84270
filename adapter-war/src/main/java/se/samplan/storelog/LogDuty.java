package se.samplan.storelog;

import java.time.Instant;
import java.util.Optional;
import se.samplan.endpoint.Shown;

/** Says of which disclosures the national access log is told. Asked while the ledger writes down what is about to be disclosed. */
@FunctionalInterface
public interface LogDuty {

    /** Of none. */
    LogDuty NONE = (now, shown, owner) -> Optional.empty();

    /**
     * The post, with a log id of its own; empty if the log is not told.
     *
     * @param owner one of those whose records are shown
     */
    Optional<LogPost> post(Instant now, Shown shown, String owner);
}
