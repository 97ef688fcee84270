package se.samplan.produce.index.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samplan.contracts.time.WireTime;
import se.samplan.database.Statements;
import se.samplan.produce.index.IndexChange;

/** Writes changes into the outbox: in the place of one that waits for the same post, or as a new row. */
final class ChangeWriter {

    /** Between update and insert another transaction can add the row, and delivery can take it out again. */
    private static final int TRIES = 10;

    private final Clock clock;

    ChangeWriter(Clock clock) {
        this.clock = clock;
    }

    /**
     * Writes the changes in the order of their hashes, which is the same for everybody: two transactions that write many posts
     * may wait for each other, but never in a ring.
     */
    void write(Connection connection, List<IndexChange> changes) throws SQLException {
        Map<String, IndexChange> latest = new TreeMap<>();
        changes.forEach(change -> latest.put(KeyHash.of(change.post().key()), change));
        try {
            for (Map.Entry<String, IndexChange> change : latest.entrySet()) {
                write(connection, change.getKey(), change.getValue());
            }
        } catch (SQLException e) {
            throw withoutItsText(e);
        }
    }

    private void write(Connection connection, String hash, IndexChange change) throws SQLException {
        for (int i = 0; i < TRIES; i++) {
            if (Statements.on(connection, client -> replace(client, hash, change)) || add(connection, hash, change)) {
                return;
            }
        }
        throw new SQLException("a row came and went too often", "40001");
    }

    private static boolean replace(JdbcClient client, String hash, IndexChange change) {
        return client.sql("UPDATE samplan_index_outbox SET state = ?, most_recent = ?, change_id = ?,"
                                + " attempts = 0, parked_at = NULL, reason = NULL WHERE key_hash = ?")
                        .params(state(change))
                        .param(hash)
                        .update()
                > 0;
    }

    /** A row that is there after all must not spoil the transaction, as it does in PostgreSQL without a savepoint. */
    private boolean add(Connection connection, String hash, IndexChange change) throws SQLException {
        if (connection.getAutoCommit()) {
            return Statements.on(connection, client -> insert(client, hash, change));
        }
        Savepoint before = connection.setSavepoint();
        boolean added = Statements.on(connection, client -> insert(client, hash, change));
        if (!added) {
            connection.rollback(before);
        }
        connection.releaseSavepoint(before);
        return added;
    }

    private boolean insert(JdbcClient client, String hash, IndexChange change) {
        try {
            client.sql("INSERT INTO samplan_index_outbox (key_hash, " + KeyColumns.NAMES
                            + ", state, most_recent, change_id, waiting_since, attempts) VALUES (?, "
                            + KeyColumns.PLACES + ", ?, ?, ?, ?, 0)")
                    .param(hash)
                    .params(KeyColumns.values(change.post().key()))
                    .params(state(change))
                    .param(clock.millis())
                    .update();
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private static List<String> state(IndexChange change) {
        return List.of(
                change.state().name(),
                WireTime.format(change.post().mostRecentContent()),
                UUID.randomUUID().toString());
    }

    private static SQLException withoutItsText(SQLException e) {
        return new SQLException("the outbox of index updates cannot be written", e.getSQLState(), e.getErrorCode());
    }
}
