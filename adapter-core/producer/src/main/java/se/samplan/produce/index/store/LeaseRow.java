package se.samplan.produce.index.store;

import java.time.Duration;
import java.util.UUID;
import se.samplan.database.Lease;

/** Who may send, by the database's clock, which all instances share. */
final class LeaseRow {

    private static final Lease DELIVERY = new Lease("samplan_index_lease", "name = 'delivery'");

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
        return database.transaction(client -> DELIVERY.take(client, holder, time));
    }

    boolean renew(String holder, Duration time) {
        return database.transaction(client -> DELIVERY.renew(client, holder, time));
    }

    void giveUp(String holder) {
        database.transaction(client -> DELIVERY.giveUp(client, holder));
    }
}
