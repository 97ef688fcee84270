package se.samplan.produce.index.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;

/** Who may send. By the database's clock, the one that all instances share. */
final class LeaseRow {

    private static final String NOW = "CAST(EXTRACT(EPOCH FROM CURRENT_TIMESTAMP) * 1000 AS BIGINT)";

    private final Database database;

    LeaseRow(Database database) {
        this.database = database;
    }

    /** A row of its own: the holder of the lease changes without anybody's having said anything. */
    void resume() {
        database.transaction(connection -> {
            try (PreparedStatement update =
                    connection.prepareStatement("UPDATE samplan_index_lease SET holder = ? WHERE name = 'resume'")) {
                update.setString(1, UUID.randomUUID().toString());
                return update.executeUpdate();
            }
        });
    }

    String resumption() {
        return database.transaction(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                            "SELECT holder FROM samplan_index_lease WHERE name = 'resume'");
                    ResultSet row = select.executeQuery()) {
                return row.next() ? row.getString(1) : "";
            }
        });
    }

    boolean take(String holder, Duration time) {
        return until(time, "holder = ? OR until_at <= " + NOW, holder);
    }

    boolean renew(String holder, Duration time) {
        return until(time, "holder = ? AND until_at > " + NOW, holder);
    }

    void giveUp(String holder) {
        until(Duration.ZERO, "holder = ?", holder);
    }

    private boolean until(Duration time, String condition, String holder) {
        return database.transaction(connection -> until(connection, time, condition, holder));
    }

    private static boolean until(Connection connection, Duration time, String condition, String holder)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE samplan_index_lease SET until_at = " + NOW
                + " + ?, holder = ? WHERE name = 'delivery' AND (" + condition + ")")) {
            update.setLong(1, time.toMillis());
            update.setString(2, holder);
            update.setString(3, holder);
            return update.executeUpdate() > 0;
        }
    }
}
