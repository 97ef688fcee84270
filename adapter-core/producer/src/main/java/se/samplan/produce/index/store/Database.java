package se.samplan.produce.index.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import se.samplan.produce.index.OutboxUnavailable;

/** Runs work on a connection, each in a transaction. */
final class Database {

    private static final int TRIES = 3;

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

    /** Also when many instances start at once: whoever loses the race for a table finds it there. */
    void make(String... statements) {
        for (String sql : statements) {
            made(sql, TRIES);
        }
    }

    private void made(String sql, int tries) {
        try (Connection connection = connections.open();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            if (tries == 1) {
                throw new OutboxUnavailable(e);
            }
            made(sql, tries - 1);
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
