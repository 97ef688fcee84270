package se.samplan.database;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.zip.CRC32;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * One step from an older form of the tables to the next. A step that has been released is never changed: what has to differ is
 * a further step.
 *
 * @param version 1 and upwards
 * @param what it does, in a few words, for the history
 * @param statements in SQL that H2 and PostgreSQL both understand, each such that it can be done again
 */
public record Step(int version, String what, List<String> statements) implements JavaMigration {

    public Step {
        statements = List.copyOf(statements);
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion(String.valueOf(version));
    }

    @Override
    public String getDescription() {
        return what;
    }

    @Override
    public Integer getChecksum() {
        CRC32 sum = new CRC32();
        sum.update(String.join(";", statements).getBytes(StandardCharsets.UTF_8));
        return (int) sum.getValue();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        try (Statement statement = context.getConnection().createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new Broken(version, e);
        }
    }

    /** The database refuses the step; without the driver's text. */
    static final class Broken extends SQLException {

        private static final long serialVersionUID = 1L;

        private final int version;

        Broken(int version, SQLException cause) {
            super("step " + version + " cannot be done", cause.getSQLState(), cause.getErrorCode());
            this.version = version;
        }

        int version() {
            return version;
        }
    }
}
