package se.samplan.produce.index.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.samplan.database.OwnPostgres;

/** Against a real server, started for the test; skipped, and said so, where the machine has none. */
class DeliveryInPostgresTest extends DeliveryContract {

    @RegisterExtension
    static final OwnPostgres POSTGRES = new OwnPostgres();

    @Override
    Connection open(String database) throws SQLException {
        return POSTGRES.open(database);
    }
}
