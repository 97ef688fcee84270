package se.samplan.database;

/** This release cannot work with the tables that are there. The message says which they are, why, and what to do. */
public final class TablesRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TablesRefused(String message) {
        super(message, null, false, false);
    }
}
