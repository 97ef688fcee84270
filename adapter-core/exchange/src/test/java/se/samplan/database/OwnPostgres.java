package se.samplan.database;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A {@link PrivatePostgres} for the tests of one class, as a static field with {@code @RegisterExtension}. Where the machine has
 * none, the class is skipped, and says so.
 */
public final class OwnPostgres implements BeforeAllCallback, AfterAllCallback {

    private @Nullable PrivatePostgres postgres;

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        postgres = PrivatePostgres.start();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (postgres != null) {
            postgres.close();
        }
    }

    /** Where a program finds a schema of that name, which is made if it is not there. */
    public String address(String schema) throws SQLException {
        return requireNonNull(postgres).address(schema);
    }

    /** Connects to a schema of that name, which is made if it is not there. */
    public Connection open(String schema) throws SQLException {
        return requireNonNull(postgres).open(schema);
    }
}
