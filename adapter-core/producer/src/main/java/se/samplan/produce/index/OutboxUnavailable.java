package se.samplan.produce.index;

import java.sql.SQLException;

/** The database of the outbox does not do what it is asked. The driver's text is left behind: it may hold values. */
public final class OutboxUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public OutboxUnavailable(SQLException cause) {
        super("the outbox of index updates cannot be used: SQL state " + cause.getSQLState() + ", code "
                + cause.getErrorCode());
    }
}
