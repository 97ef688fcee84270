package se.samplan.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.samplan.database.OwnPostgres;

/** Against a real server, started for the test; skipped, and said so, where the machine has none. */
class LedgerTableInPostgresTest extends LedgerTableContract {

    @RegisterExtension
    static final OwnPostgres POSTGRES = new OwnPostgres();

    @Override
    Connection open(String name) throws SQLException {
        return POSTGRES.open(name);
    }

    /** Once the tables are there, the program needs no right to change or delete a row. */
    @Test
    void aUserWhoMayAddRowsAndChangeNoneIsEnough() throws Exception {
        new LedgerTable(() -> open("rights"), () -> {}).append(row());
        try (Connection owner = open("rights");
                Statement statement = owner.createStatement()) {
            for (String sql : List.of(
                    "CREATE ROLE adding LOGIN",
                    "GRANT USAGE ON SCHEMA rights TO adding",
                    "GRANT SELECT, INSERT ON samplan_ledger TO adding",
                    "GRANT SELECT, UPDATE ON samplan_ledger_head TO adding",
                    "GRANT SELECT, UPDATE ON samplan_ledger_telling TO adding",
                    "GRANT SELECT ON samplan_ledger_history TO adding")) {
                statement.execute(sql);
            }
        }

        LedgerTable table = new LedgerTable(LedgerTableInPostgresTest::adding, () -> {}).checked();
        table.append(row());

        assertThat(table.rows().isOurs()).isTrue();

        assertThat(table.read().rows()).isEqualTo(2);
        try (Connection connection = adding();
                Statement statement = connection.createStatement()) {
            for (String sql : List.of("UPDATE samplan_ledger SET row_text = 'other'", "DELETE FROM samplan_ledger")) {
                assertThatThrownBy(() -> statement.execute(sql))
                        .isInstanceOfSatisfying(
                                SQLException.class,
                                e -> assertThat(e.getSQLState()).isEqualTo("42501"));
            }
        }
    }

    private static List<String> row() {
        return List.of(Rows.closed(Instant.EPOCH, UUID.randomUUID(), Rows.DELIVERED));
    }

    private static Connection adding() throws SQLException {
        return DriverManager.getConnection(POSTGRES.address("rights"), "adding", "");
    }
}
