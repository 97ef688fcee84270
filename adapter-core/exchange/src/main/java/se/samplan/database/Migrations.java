package se.samplan.database;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.Location;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * The steps of one store's tables (Flyway). Tables that a release without a history has made are taken over as they are: the
 * first step makes only what is not there. The history has a table of the store's own, so that a vendor's tables and a vendor's
 * own Flyway in the same database are left alone.
 *
 * @param history the table that says which steps have been done
 * @param steps all that this release knows, in their order
 */
public record Migrations(String history, List<Step> steps) {

    /** Beside the one step that fails, the others of several instances that start at once are tried again. */
    private static final int TRIES = 3;

    private static final String BEFORE_ALL = "0";

    public Migrations {
        steps = List.copyOf(steps);
    }

    /**
     * Does the steps that have not been done; takes up to two connections. In one program, a database is changed by one caller
     * at a time, and the others wait.
     *
     * @throws TablesRefused if the tables are of a newer release, or a step fails
     * @throws SQLException if the database cannot be used
     */
    public void run(Connections connections) throws SQLException {
        Lock turn = Turns.of(connections);
        turn.lock();
        try {
            run(flyway(connections), TRIES);
        } finally {
            turn.unlock();
        }
    }

    private void run(Flyway flyway, int tries) throws SQLException {
        try {
            refuse(flyway.info().applied());
            flyway.migrate();
        } catch (FlywayException e) {
            Optional<Step.Broken> broken = find(e, Step.Broken.class);
            if (broken.isPresent()) {
                throw failed(broken.get());
            }
            if (tries == 1) {
                throw find(e, SQLException.class)
                        .orElseThrow(
                                () -> new TablesRefused(
                                        "its tables are not as this release has left them (" + history
                                                + " tells another past): restore the copy from before they were changed by hand"));
            }
            run(flyway, tries - 1);
        }
    }

    private void refuse(MigrationInfo... applied) {
        for (MigrationInfo each : applied) {
            if (each.getState() == MigrationState.FUTURE_SUCCESS || each.getState() == MigrationState.FUTURE_FAILED) {
                throw new TablesRefused("its tables are of a newer release (" + history + " has step "
                        + each.getVersion() + ", this release knows up to " + newest()
                        + "): start that release, or restore the copy from before it");
            }
            if (each.getState().isFailed()) {
                throw new TablesRefused("an earlier start failed at step " + each.getVersion() + " of " + history
                        + ": restore the copy from before, or mend the tables and delete that row");
            }
        }
    }

    private TablesRefused failed(Step.Broken broken) {
        return new TablesRefused("step " + broken.version() + " of " + history + " failed (SQL state "
                + broken.getSQLState() + ", code " + broken.getErrorCode()
                + "): nothing was started; look into the log of the database, mend it or restore the copy from before,"
                + " and start again");
    }

    private int newest() {
        return steps.stream().mapToInt(Step::version).max().orElse(0);
    }

    private Flyway flyway(Connections connections) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .loggers("slf4j")
                .dataSource(new AsDataSource(connections))
                .table(history)
                .locations(new Location[0])
                .javaMigrations(steps.toArray(JavaMigration[]::new))
                .baselineOnMigrate(true)
                .baselineVersion(BEFORE_ALL)
                .createSchemas(false)
                .load();
    }

    private static <E> Optional<E> find(Throwable thrown, Class<E> kind) {
        return Stream.<Throwable>iterate(thrown, each -> each != null, Throwable::getCause)
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }
}
