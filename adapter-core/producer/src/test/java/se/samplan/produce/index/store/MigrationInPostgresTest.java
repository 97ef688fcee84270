package se.samplan.produce.index.store;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import se.samplan.database.PrivatePostgres;

/** Against a real server, started for the test; skipped, and said so, where the machine has none. */
class MigrationInPostgresTest extends MigrationContract {

    private static @Nullable PrivatePostgres postgres;

    @BeforeAll
    static void start() throws IOException {
        postgres = PrivatePostgres.start();
    }

    @AfterAll
    static void stop() {
        if (postgres != null) {
            postgres.close();
        }
    }

    @Override
    Connection open(String database) throws SQLException {
        return requireNonNull(postgres).open(database);
    }
}
