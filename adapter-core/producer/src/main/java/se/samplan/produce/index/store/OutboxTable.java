package se.samplan.produce.index.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.samplan.contracts.time.WireTime;
import se.samplan.produce.index.IndexChange;
import se.samplan.produce.index.IndexPost;
import se.samplan.produce.index.Outbox;
import se.samplan.produce.index.OutboxEntry;
import se.samplan.produce.index.ParkedEntry;

/**
 * The outbox as a table with one row for each post whose latest state the index does not know. A row holds the person, because
 * she must be sent; it is deleted as soon as the index has the change.
 *
 * <p>A new change of a post takes the place of the one that waits, under the row's lock: of two transactions that change the
 * same post, the one that commits last is the one that counts.
 */
public final class OutboxTable implements Outbox {

    private final Database database;
    private final ChangeWriter writer;
    private final LeaseRow lease;

    /**
     * Makes the tables if they are not there, and brings those of an older release to the form of this one.
     *
     * @param connections opens connections, up to two at a time while the tables are made
     * @param clock for the order and the age of changes
     * @throws se.samplan.database.TablesRefused if the tables are of a newer release, or cannot be brought to this one
     * @throws se.samplan.produce.index.OutboxUnavailable if the database cannot be used
     */
    @SuppressWarnings("deprecation") // programs were compiled with it
    public OutboxTable(Connections connections, Clock clock) {
        this.database = new Database(connections);
        this.writer = new ChangeWriter(clock);
        database.migrate();
        this.lease = new LeaseRow(database);
    }

    /**
     * Keeps the changes within a transaction of the caller's: they become final, or are forgotten, with everything else in it.
     *
     * @param vendors the caller's connection; nothing but the changes is written on it; with autocommit each change is final at
     *     once
     * @throws SQLException without the driver's text; the transaction must then be rolled back
     */
    public void record(Connection vendors, List<IndexChange> changes) throws SQLException {
        writer.write(vendors, changes);
    }

    @Override
    public void record(List<IndexChange> changes) {
        database.onConnection(connection -> writer.write(connection, changes));
    }

    @Override
    public List<OutboxEntry> waiting(int most) {
        return database.transaction(client -> client.sql("SELECT " + KeyColumns.NAMES
                        + ", state, most_recent, change_id FROM samplan_index_outbox WHERE parked_at IS NULL"
                        + " ORDER BY attempts, waiting_since, key_hash FETCH FIRST " + most + " ROWS ONLY")
                .query((row, number) -> entry(row))
                .list());
    }

    @Override
    public int remove(List<OutboxEntry> delivered) {
        return on("DELETE FROM samplan_index_outbox", delivered);
    }

    @Override
    public void putBack(List<OutboxEntry> failed) {
        on("UPDATE samplan_index_outbox SET attempts = attempts + 1", failed);
    }

    @Override
    public void park(OutboxEntry refused, String reason, Instant now) {
        database.transaction(client -> client.sql("UPDATE samplan_index_outbox SET parked_at = ?,"
                        + " reason = ?, attempts = attempts + 1 WHERE change_id = ?")
                .params(now.toEpochMilli(), reason, refused.id())
                .update());
    }

    @Override
    public List<ParkedEntry> parked(int most) {
        return database.transaction(client -> client.sql("SELECT change_id, reason, attempts, parked_at,"
                        + " waiting_since, categorization, logical_address, data_controller FROM samplan_index_outbox"
                        + " WHERE parked_at IS NOT NULL ORDER BY parked_at, change_id FETCH FIRST " + most
                        + " ROWS ONLY")
                .query((row, number) -> parked(row))
                .list());
    }

    @Override
    public boolean release(String id) {
        return database.transaction(client -> client.sql("UPDATE samplan_index_outbox SET parked_at = NULL,"
                                + " reason = NULL, attempts = 0 WHERE change_id = ? AND parked_at IS NOT NULL")
                        .param(id)
                        .update()
                > 0);
    }

    @Override
    public Count count() {
        return database.transaction(client -> client.sql("SELECT COUNT(*), COUNT(parked_at),"
                        + " MIN(CASE WHEN parked_at IS NULL THEN waiting_since END) FROM samplan_index_outbox")
                .query((row, number) -> count(row))
                .single());
    }

    @Override
    public boolean lease(String holder, Duration time) {
        return lease.take(holder, time);
    }

    @Override
    public boolean renew(String holder, Duration time) {
        return lease.renew(holder, time);
    }

    @Override
    public void giveUp(String holder) {
        lease.giveUp(holder);
    }

    @Override
    public void resume() {
        lease.resume();
    }

    @Override
    public String resumption() {
        return lease.resumption();
    }

    private int on(String statement, List<OutboxEntry> entries) {
        return RowGroups.of(entries).stream()
                .mapToInt(group -> database.transaction(client -> group.change(client, statement)))
                .sum();
    }

    private static OutboxEntry entry(ResultSet row) throws SQLException {
        IndexPost post = new IndexPost(KeyColumns.key(row), WireTime.parse(row.getString("most_recent")));
        return new OutboxEntry(
                row.getString("change_id"), new IndexChange(IndexChange.State.valueOf(row.getString("state")), post));
    }

    private static ParkedEntry parked(ResultSet row) throws SQLException {
        return new ParkedEntry(
                row.getString("change_id"),
                row.getString("reason"),
                row.getInt("attempts"),
                Instant.ofEpochMilli(row.getLong("parked_at")),
                Instant.ofEpochMilli(row.getLong("waiting_since")),
                row.getString("categorization"),
                row.getString("logical_address"),
                row.getString("data_controller"));
    }

    private static Count count(ResultSet row) throws SQLException {
        long oldest = row.getLong(3);
        Optional<Instant> since = row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(oldest));
        return new Count(row.getLong(1) - row.getLong(2), since, row.getLong(2));
    }
}
