package se.samplan.ledger;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samplan.database.Lease;
import se.samplan.database.Statements;
import se.samplan.storelog.LogOutbox.OutboxAway;

/**
 * The rows of a table, of which one instance at a time tells the national access log: who holds the lease, by the database's clock. A place
 * in it is the number of a row.
 */
final class TableRows implements LedgerRows {

    /** Longer than a call takes; an instance that has ended is missed for no longer. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private static final int AT_A_TIME = 4000;
    private static final Lease TELLING = new Lease("samplan_ledger_telling", "id = 1");

    private final Statements statements;
    private final String holder = UUID.randomUUID().toString();

    TableRows(Statements statements) {
        this.statements = statements;
    }

    /** Remembers up to which place posts are settled by rows that are being added. */
    static void settle(JdbcClient client, List<String> rows) {
        rows.stream()
                .map(row -> row.split("\t", -1))
                .filter(SettledRows::isOne)
                .mapToLong(SettledRows::place)
                .max()
                .ifPresent(place -> client.sql(
                                "UPDATE samplan_ledger_telling SET row_no = GREATEST(row_no, ?) WHERE id = 1")
                        .param(place)
                        .update());
    }

    @Override
    public List<Row> after(long place) throws OutboxAway {
        return asked(client -> client.sql("SELECT row_no, row_text FROM samplan_ledger WHERE row_no > ?"
                        + " ORDER BY row_no FETCH FIRST " + AT_A_TIME + " ROWS ONLY")
                .param(place)
                .query((row, number) -> new Row(row.getLong(1), row.getString(2)))
                .list());
    }

    @Override
    public Row at(long place) throws OutboxAway {
        return asked(client -> client.sql("SELECT row_no, row_text FROM samplan_ledger WHERE row_no = ?")
                .param(place)
                .query((row, number) -> new Row(row.getLong(1), row.getString(2)))
                .single());
    }

    /** By the words that stand in no other row than one with a post, or than one that says that a post is to be told again. */
    @Override
    public long posts(long place) throws OutboxAway {
        return asked(client -> client.sql("SELECT COUNT(*) FROM samplan_ledger WHERE row_no > ? AND (row_text LIKE '%'"
                        + " || CHR(9) || 'records=%' || CHR(9) || 'log=%' OR row_text LIKE '%' || CHR(9) || '"
                        + AgainRows.AGAIN + "' || CHR(9) || '%' || CHR(9) || 'row=%')")
                .param(place)
                .query(Long.class)
                .single());
    }

    @Override
    public long settled() throws OutboxAway {
        return asked(client -> client.sql("SELECT row_no FROM samplan_ledger_telling WHERE id = 1")
                .query(Long.class)
                .single());
    }

    /** Any instance may be at work. */
    @Override
    public long ofThePast() {
        return 0;
    }

    @Override
    public boolean isOurs() throws OutboxAway {
        return asked(client -> TELLING.take(client, holder, LEASE));
    }

    private <T> T asked(Statements.Work<T> work) throws OutboxAway {
        try {
            return statements.transaction(work);
        } catch (SQLException e) {
            throw new OutboxAway("SQL state " + e.getSQLState() + ", code " + e.getErrorCode());
        }
    }
}
