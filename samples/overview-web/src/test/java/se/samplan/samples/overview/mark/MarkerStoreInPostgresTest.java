package se.samplan.samples.overview.mark;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import se.samplan.database.OwnPostgres;

/** Against a real server, started for the test; skipped, and said so, where the machine has none. */
class MarkerStoreInPostgresTest extends MarkerStoreContract {

    @RegisterExtension
    static final OwnPostgres POSTGRES = new OwnPostgres();

    @Override
    DataSource database(String name) throws SQLException {
        return new DriverManagerDataSource(POSTGRES.address(name), "samplan", "");
    }
}
