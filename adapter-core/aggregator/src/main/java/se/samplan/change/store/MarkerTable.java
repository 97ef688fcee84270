package se.samplan.change.store;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samplan.database.Connections;
import se.samplan.database.Migrations;
import se.samplan.database.Statements;
import se.samplan.database.Step;

/**
 * The one table of the store, in SQL that H2 and PostgreSQL both understand. Every column but the time is a keyed hash. A row
 * is written once, perhaps read, and deleted when it is old.
 */
public final class MarkerTable {

    private static final Duration BETWEEN_CLEANINGS = Duration.ofHours(1);

    /**
     * The table as releases that kept no history made it. A step that has been released is never changed; a further one is
     * added.
     */
    private static final Migrations TABLES = new Migrations(
            "samplan_change_history",
            List.of(
                    new Step(
                            1,
                            "change markers",
                            List.of(
                                    "CREATE TABLE IF NOT EXISTS samplan_change_marker (owner_hash VARCHAR(64) NOT NULL,"
                                            + " marker_hash VARCHAR(64) NOT NULL, made_at BIGINT NOT NULL, hashes TEXT NOT NULL,"
                                            + " PRIMARY KEY (owner_hash, marker_hash))",
                                    "CREATE INDEX IF NOT EXISTS samplan_change_marker_age ON samplan_change_marker (made_at)"))));

    private final Statements statements;
    private final Duration keepFor;
    private final AtomicLong cleanedAt = new AtomicLong(Long.MIN_VALUE);

    /**
     * Makes the table if it is not there, and brings that of an older release to the form of this one.
     *
     * @param database opens connections, up to two at a time while the table is made
     * @param keepFor how long a marker is good
     * @throws se.samplan.database.TablesRefused if the table is of a newer release, or cannot be brought to this one
     */
    public MarkerTable(Connections database, Duration keepFor) throws SQLException {
        this.statements = new Statements(database);
        this.keepFor = keepFor;
        TABLES.run(database);
    }

    void keep(String owner, String marker, Instant now, String hashes) throws SQLException {
        statements.each(client -> {
            client.sql(
                            "INSERT INTO samplan_change_marker (owner_hash, marker_hash, made_at, hashes) VALUES (?, ?, ?, ?)")
                    .params(owner, marker, now.toEpochMilli(), hashes)
                    .update();
            return clean(client, now);
        });
    }

    Optional<String> find(String owner, String marker, Instant now) throws SQLException {
        return statements.each(client -> client.sql("SELECT hashes FROM samplan_change_marker"
                        + " WHERE owner_hash = ? AND marker_hash = ? AND made_at >= ?")
                .params(owner, marker, oldest(now))
                .query(String.class)
                .optional());
    }

    /** Deletes the rows that are too old, if it is time to; returns how many there were. */
    private int clean(JdbcClient client, Instant now) {
        long last = cleanedAt.get();
        boolean due = last < now.toEpochMilli() - BETWEEN_CLEANINGS.toMillis();
        if (!due || !cleanedAt.compareAndSet(last, now.toEpochMilli())) {
            return 0;
        }
        return client.sql("DELETE FROM samplan_change_marker WHERE made_at < ?")
                .param(oldest(now))
                .update();
    }

    private long oldest(Instant now) {
        return now.minus(keepFor).toEpochMilli();
    }
}
