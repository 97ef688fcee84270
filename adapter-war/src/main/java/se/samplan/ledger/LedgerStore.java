package se.samplan.ledger;

import java.util.List;
import java.util.Optional;

/** Where rows are added at the end, each tied to the one before, and none is ever changed. Used by one thread. */
public interface LedgerStore extends AutoCloseable {

    /** The setting that names it. */
    String key();

    /**
     * Adds rows: all of them are durable when it returns, or none is.
     *
     * @param rows not tied yet
     * @throws CannotKeep if they are not
     */
    void append(List<String> rows) throws CannotKeep;

    /** The rows that are stored, for whoever reads them while the program runs. */
    LedgerRows rows();

    /** Where an operator's command leaves what is to be told again; empty if it can write that into the ledger itself. */
    Optional<Wishes> wishes();

    @Override
    void close();

    /** Rows could not be made durable. */
    final class CannotKeep extends Exception {

        private static final long serialVersionUID = 1L;

        /** @param why in a word or two, without what stands in a row */
        CannotKeep(String why) {
            super(why, null, false, false);
        }
    }
}
