package se.samplan.endpoint;

import java.time.Duration;

/** Hears whether disclosures are kept. */
@FunctionalInterface
public interface LedgerListener {

    /**
     * An answer has waited for the ledger.
     *
     * @param kept whether what it discloses is durable
     * @param took how long it waited
     */
    void asked(boolean kept, Duration took);
}
