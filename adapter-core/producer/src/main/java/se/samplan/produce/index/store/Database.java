package se.samplan.produce.index.store;

import java.sql.Connection;
import java.sql.SQLException;
import se.samplan.database.Migrations;
import se.samplan.produce.index.OutboxUnavailable;

/** Runs work on a connection, each in a transaction. */
final class Database {

    private static final Migrations TABLES = new Migrations("samplan_index_history", Tables.STEPS);

    private final Connections connections;

    Database(Connections connections) {
        this.connections = connections;
    }

    /** Work that gives something. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** @throws OutboxUnavailable if the database fails; then nothing has been changed */
    <T> T transaction(Work<T> work) {
        try (Connection connection = connections.open()) {
            connection.setAutoCommit(false);
            return committed(connection, work);
        } catch (SQLException e) {
            throw new OutboxUnavailable(e);
        }
    }

    /** Also when many instances start at once. */
    void migrate() {
        try {
            TABLES.run(connections);
        } catch (SQLException e) {
            throw new OutboxUnavailable(e);
        }
    }

    private static <T> T committed(Connection connection, Work<T> work) throws SQLException {
        boolean done = false;
        try {
            T result = work.on(connection);
            connection.commit();
            done = true;
            return result;
        } finally {
            if (!done) {
                connection.rollback();
            }
            connection.setAutoCommit(true);
        }
    }
}
