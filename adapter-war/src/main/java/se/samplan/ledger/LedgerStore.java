package se.samplan.ledger;

import java.util.List;

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

    /** The same rows, for whoever reads them beside. */
    LedgerRows rows();

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
