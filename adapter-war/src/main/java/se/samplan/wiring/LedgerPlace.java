package se.samplan.wiring;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import se.samplan.database.TablesRefused;
import se.samplan.endpoint.NotKept;
import se.samplan.ledger.GivenUp;
import se.samplan.ledger.LedgerFile;
import se.samplan.ledger.LedgerReading;
import se.samplan.ledger.LedgerStore;
import se.samplan.ledger.LedgerTable;
import se.samplan.settings.DatabaseSettings;
import se.samplan.settings.LedgerSettings;
import se.samplan.settings.SettingsRejected;

/** Where the settings say that the ledger is. */
public final class LedgerPlace {

    private static final String GROUP = "ledger";

    /** One thread writes. */
    private static final int CONNECTIONS = 1;

    /** A year of a region takes a while to be read. */
    private static final Duration FOR_READING = Duration.ofMinutes(10);

    private LedgerPlace() {}

    /**
     * Opens it for writing; empty if the settings name none.
     *
     * @throws SettingsRejected if it cannot be used
     */
    static Optional<LedgerStore> open(LedgerSettings settings) {
        try {
            return settings.file()
                    .<LedgerStore>map(LedgerFile::open)
                    .or(() -> settings.database().map(database -> table(database, settings.time())));
        } catch (NotKept e) {
            throw refused(settings, String.valueOf(e.getMessage()));
        }
    }

    private static LedgerTable table(DatabaseSettings database, Duration time) {
        HikariDataSource pool = new DatabasePool(GROUP, time)
                .open(database.address(), database.user(), database.password(), CONNECTIONS);
        TimedPool timed = new TimedPool(pool, time);
        try {
            return new LedgerTable(timed::getConnection, timed::close).checked();
        } catch (SQLException | TablesRefused e) {
            pool.close();
            throw DatabasePool.unusable(GROUP, e);
        } catch (NotKept e) {
            pool.close();
            throw e;
        }
    }

    /**
     * Reads all of it, beside a program that writes to it or without one.
     *
     * @throws SettingsRejected if the settings name none, or it cannot be read
     */
    public static LedgerReading read(LedgerSettings settings) {
        return settings.file()
                .map(LedgerPlace::read)
                .or(() -> settings.database().map(LedgerPlace::read))
                .orElseThrow(() -> new SettingsRejected(
                        "settings", List.of("ledger.file: is not set, and ledger.database neither")));
    }

    private static LedgerReading read(Path file) {
        try {
            return LedgerReading.of(file);
        } catch (IOException e) {
            throw new SettingsRejected(
                    "settings",
                    List.of("ledger.file: cannot be read (" + e.getClass().getSimpleName() + ")"));
        }
    }

    private static LedgerReading read(DatabaseSettings database) {
        HikariDataSource pool = new DatabasePool(GROUP, FOR_READING)
                .open(database.address(), database.user(), database.password(), CONNECTIONS);
        try (pool) {
            return new LedgerTable(pool::getConnection, pool::close).read();
        } catch (SQLException | TablesRefused e) {
            throw DatabasePool.unusable(GROUP, e);
        }
    }

    /**
     * Has posts told again that were given up: by a program that writes to it, or by the next one.
     *
     * @throws SettingsRejected if that cannot be written
     */
    public static void tellAgain(LedgerSettings settings, List<GivenUp> posts) {
        try {
            if (settings.file().isPresent()) {
                LedgerFile.tellAgain(settings.file().get(), posts);
            } else if (settings.database().isPresent()) {
                tellAgain(settings.database().get(), settings.time(), posts);
            }
        } catch (LedgerStore.CannotKeep | NotKept e) {
            throw refused(settings, "cannot be written (" + e.getMessage() + ")");
        }
    }

    private static void tellAgain(DatabaseSettings database, Duration time, List<GivenUp> posts)
            throws LedgerStore.CannotKeep {
        try (LedgerTable table = table(database, time)) {
            table.tellAgain(posts);
        }
    }

    private static SettingsRejected refused(LedgerSettings settings, String why) {
        return new SettingsRejected(
                "settings", List.of((settings.file().isPresent() ? "ledger.file: " : "ledger.database: ") + why));
    }
}
