package se.samplan.produce.index.store;

import java.time.Duration;
import java.util.UUID;

/** Who may send, by the database's clock, which all instances share. */
final class LeaseRow {

    private static final String NOW = "CAST(EXTRACT(EPOCH FROM CURRENT_TIMESTAMP) * 1000 AS BIGINT)";

    private final Database database;

    LeaseRow(Database database) {
        this.database = database;
    }

    /** Written to a row of its own: the holder of the lease changes also when nobody has said anything. */
    void resume() {
        database.transaction(client -> client.sql("UPDATE samplan_index_lease SET holder = ? WHERE name = 'resume'")
                .param(UUID.randomUUID().toString())
                .update());
    }

    String resumption() {
        return database.transaction(client -> client.sql("SELECT holder FROM samplan_index_lease WHERE name = 'resume'")
                .query(String.class)
                .optional()
                .orElse(""));
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
        String update = "UPDATE samplan_index_lease SET until_at = " + NOW + " + ?, holder = ?"
                + " WHERE name = 'delivery' AND (" + condition + ")";
        return database.transaction(client ->
                client.sql(update).params(time.toMillis(), holder, holder).update() > 0);
    }
}
