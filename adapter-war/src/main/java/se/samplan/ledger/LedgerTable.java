package se.samplan.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samplan.database.Connections;
import se.samplan.database.Migrations;
import se.samplan.database.Statements;
import se.samplan.database.Step;
import se.samplan.endpoint.NotKept;

/**
 * Rows in a table of a database, in SQL that H2 and PostgreSQL both understand. Several instances write to one chain: whoever adds rows
 * holds the row that knows the last of them, and the others wait. A transaction whose end nobody knows is no trouble, since the next one
 * looks at that row again.
 */
public final class LedgerTable implements LedgerStore {

    private static final String KEY = "ledger.database";
    private static final int ROWS_AT_A_TIME = 1000;

    /** A step that has been released is never changed; a further one is added. */
    private static final Migrations TABLES = new Migrations(
            "samplan_ledger_history",
            List.of(
                    new Step(
                            1,
                            "ledger of disclosures",
                            List.of(
                                    "CREATE TABLE IF NOT EXISTS samplan_ledger (row_no BIGINT NOT NULL PRIMARY KEY,"
                                            + " row_text TEXT NOT NULL)",
                                    "CREATE TABLE IF NOT EXISTS samplan_ledger_head (id INTEGER NOT NULL PRIMARY KEY,"
                                            + " row_no BIGINT NOT NULL, row_hash VARCHAR(64) NOT NULL)",
                                    "INSERT INTO samplan_ledger_head (id, row_no, row_hash) SELECT 1, 0, '"
                                            + Chain.START + "' WHERE NOT EXISTS (SELECT 1 FROM samplan_ledger_head)")),
                    new Step(
                            2,
                            "who tells the national access log, and up to which row it has been told",
                            List.of(
                                    "CREATE TABLE IF NOT EXISTS samplan_ledger_telling (id INTEGER NOT NULL PRIMARY KEY,"
                                            + " row_no BIGINT NOT NULL, holder VARCHAR(36) NOT NULL,"
                                            + " until_at BIGINT NOT NULL)",
                                    "INSERT INTO samplan_ledger_telling (id, row_no, holder, until_at) SELECT 1, 0, '', 0"
                                            + " WHERE NOT EXISTS (SELECT 1 FROM samplan_ledger_telling)"))));

    /**
     * The last row.
     *
     * @param number of it; 0 before the first
     */
    private record Head(long number, String hash) {}

    private final Statements statements;
    private final TableRows rows;
    private final Runnable end;

    /**
     * Makes the tables if they are not there.
     *
     * @param database opens connections, up to two at a time while the tables are made
     * @param end ends them
     * @throws se.samplan.database.TablesRefused if the tables are of a newer release
     * @throws SQLException if the database cannot be used
     */
    public LedgerTable(Connections database, Runnable end) throws SQLException {
        this.statements = new Statements(database);
        this.rows = new TableRows(statements);
        this.end = end;
        TABLES.run(database);
    }

    /**
     * Looks whether the last row is the one that was written last; whether all follow one from the other is told by {@link #read}.
     *
     * @throws NotKept if it is not
     * @throws SQLException if the database cannot be used
     */
    public LedgerTable checked() throws SQLException {
        boolean whole = statements.transaction(client -> {
            Head head = head(client, "");
            long last = client.sql("SELECT COALESCE(MAX(row_no), 0) FROM samplan_ledger")
                    .query(Long.class)
                    .single();
            return last == head.number()
                    && last(client, last).map(Chain::hashIn).orElse(Chain.START).equals(head.hash());
        });
        if (!whole) {
            throw new NotKept("its last row is not the one that was written last; --ledger=verify tells more");
        }
        return this;
    }

    private static Optional<String> last(JdbcClient client, long number) {
        return client.sql("SELECT row_text FROM samplan_ledger WHERE row_no = ?")
                .param(number)
                .query(String.class)
                .optional();
    }

    private static Head head(JdbcClient client, String lock) {
        return client.sql("SELECT row_no, row_hash FROM samplan_ledger_head WHERE id = 1" + lock)
                .query((row, number) -> new Head(row.getLong(1), row.getString(2)))
                .optional()
                .orElseThrow(() -> new NotKept("nothing knows its last row any more"));
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public void append(List<String> rows) throws CannotKeep {
        try {
            statements.transaction(client -> appended(client, rows));
        } catch (SQLException e) {
            throw new CannotKeep("SQL state " + e.getSQLState() + ", code " + e.getErrorCode());
        }
    }

    private static boolean appended(JdbcClient client, List<String> rows) {
        TableRows.settle(client, rows);
        Head head = head(client, " FOR UPDATE");
        for (String row : rows) {
            String tied = Chain.tied(head.hash(), row);
            head = new Head(head.number() + 1, Chain.hashIn(tied));
            client.sql("INSERT INTO samplan_ledger (row_no, row_text) VALUES (?, ?)")
                    .params(head.number(), tied)
                    .update();
        }
        return client.sql("UPDATE samplan_ledger_head SET row_no = ?, row_hash = ? WHERE id = 1")
                        .params(head.number(), head.hash())
                        .update()
                == 1;
    }

    /**
     * Reads all of it, row by row.
     *
     * @throws SQLException if the database cannot be used
     */
    public LedgerReading read() throws SQLException {
        LedgerReading.Rowwise reading = new LedgerReading.Rowwise();
        statements.onConnection(connection -> {
            Head head = head(connection);
            read(connection, head, reading);
            if (reading.rows() != head.number() || !reading.head().equals(head.hash())) {
                reading.breaks(BrokenRow.How.DOES_NOT_FOLLOW);
            }
        });
        return reading.done();
    }

    private static Head head(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                        connection.prepareStatement("SELECT row_no, row_hash FROM samplan_ledger_head WHERE id = 1");
                ResultSet found = statement.executeQuery()) {
            return found.next() ? new Head(found.getLong(1), found.getString(2)) : new Head(-1, "");
        }
    }

    /** Up to the row that was the last when the reading began: others may be added meanwhile. */
    private static void read(Connection connection, Head head, LedgerReading.Rowwise reading) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT row_no, row_text FROM samplan_ledger WHERE row_no <= ? ORDER BY row_no")) {
            statement.setFetchSize(ROWS_AT_A_TIME);
            statement.setLong(1, head.number() < 0 ? Long.MAX_VALUE : head.number());
            try (ResultSet rows = statement.executeQuery()) {
                boolean follows = true;
                while (follows && rows.next()) {
                    follows = reading.add(new LedgerRows.Row(rows.getLong(1), rows.getString(2)));
                }
            }
        }
    }

    @Override
    public LedgerRows rows() {
        return rows;
    }

    /** Whoever may add a row can say so beside the instances. */
    @Override
    public Optional<Wishes> wishes() {
        return Optional.empty();
    }

    /**
     * Has posts told again that were given up, by the instance that tells.
     *
     * @throws CannotKeep if that cannot be written
     */
    public void tellAgain(List<GivenUp> posts) throws CannotKeep {
        Instant now = Clock.systemUTC().instant();
        append(posts.stream().map(post -> AgainRows.of(now, post)).toList());
    }

    @Override
    public void close() {
        end.run();
    }
}
