package se.samplan.produce.index.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import se.samplan.contracts.time.WireTime;
import se.samplan.produce.index.IndexChange;

/** Writes changes into the outbox: in the place of one that waits for the same post, or as a new row. */
final class ChangeWriter {

    /** SQL standard, class 23: what H2 and PostgreSQL both say of a second row with the same primary key. */
    private static final String DUPLICATE = "23505";

    /** Between update and insert another transaction can add the row, and delivery can take it out again. */
    private static final int TRIES = 10;

    private final Clock clock;

    ChangeWriter(Clock clock) {
        this.clock = clock;
    }

    /**
     * In the order of their hashes, which is the same for everybody: two transactions that write many posts wait for each other
     * and never in a ring.
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
            if (replace(connection, hash, change) || add(connection, hash, change)) {
                return;
            }
        }
        throw new SQLException("a row came and went too often", "40001");
    }

    private static boolean replace(Connection connection, String hash, IndexChange change) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE samplan_index_outbox SET state = ?, most_recent = ?, change_id = ?,"
                        + " attempts = 0, parked_at = NULL, reason = NULL WHERE key_hash = ?")) {
            int place = setState(update, 1, change);
            update.setString(place, hash);
            return update.executeUpdate() > 0;
        }
    }

    /** A row that is there after all must not spoil the transaction, as it does in PostgreSQL without a savepoint. */
    private boolean add(Connection connection, String hash, IndexChange change) throws SQLException {
        if (connection.getAutoCommit()) {
            return insert(connection, hash, change);
        }
        Savepoint before = connection.setSavepoint();
        boolean added = insert(connection, hash, change);
        if (!added) {
            connection.rollback(before);
        }
        connection.releaseSavepoint(before);
        return added;
    }

    private boolean insert(Connection connection, String hash, IndexChange change) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO samplan_index_outbox (key_hash, "
                + KeyColumns.NAMES + ", state, most_recent, change_id, waiting_since, attempts) VALUES (?, "
                + KeyColumns.PLACES + ", ?, ?, ?, ?, 0)")) {
            insert.setString(1, hash);
            int place = setState(insert, KeyColumns.set(insert, 2, change.post().key()), change);
            insert.setLong(place, clock.millis());
            insert.executeUpdate();
            return true;
        } catch (SQLException e) {
            if (DUPLICATE.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    private static int setState(PreparedStatement statement, int from, IndexChange change) throws SQLException {
        statement.setString(from, change.state().name());
        statement.setString(from + 1, WireTime.format(change.post().mostRecentContent()));
        statement.setString(from + 2, UUID.randomUUID().toString());
        return from + 3;
    }

    /** A driver's text may hold values of the row. */
    private static SQLException withoutItsText(SQLException e) {
        return new SQLException("the outbox of index updates cannot be written", e.getSQLState(), e.getErrorCode());
    }
}
