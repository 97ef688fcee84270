package se.samplan.produce.index.store;

import java.sql.SQLException;
import se.samplan.database.Connections;
import se.samplan.database.Migrations;
import se.samplan.database.Statements;
import se.samplan.produce.index.OutboxUnavailable;

/** Runs work on the database of the outbox, each in a transaction. */
final class Database {

    private static final Migrations TABLES = new Migrations("samplan_index_history", Tables.STEPS);

    private final Connections connections;
    private final Statements statements;

    Database(Connections connections) {
        this.connections = connections;
        this.statements = new Statements(connections);
    }

    /** @throws OutboxUnavailable if the database fails; then nothing has been changed */
    <T> T transaction(Statements.Work<T> work) {
        try {
            return statements.transaction(work);
        } catch (SQLException e) {
            throw new OutboxUnavailable(e);
        }
    }

    /** @throws OutboxUnavailable if the database fails; then nothing has been changed */
    void onConnection(Statements.ConnectionWork work) {
        try {
            statements.onConnection(work);
        } catch (SQLException e) {
            throw new OutboxUnavailable(e);
        }
    }

    /** Makes or changes the tables, also when many instances start at once. */
    void migrate() {
        try {
            TABLES.run(connections);
        } catch (SQLException e) {
            throw new OutboxUnavailable(e);
        }
    }
}
