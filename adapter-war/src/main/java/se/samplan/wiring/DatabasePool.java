package se.samplan.wiring;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.Driver;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.regex.Pattern;
import se.samplan.database.TablesRefused;
import se.samplan.settings.SettingsRejected;

/**
 * Opens the connections to a database that is set.
 *
 * @param group the beginning of its settings; names the pool and is named in what is refused
 * @param time longest wait for a connection
 */
record DatabasePool(String group, Duration time) {

    private static final String H2 = "org.h2.";

    /** Addresses of databases that are not a file of this process. */
    private static final Pattern ELSEWHERE = Pattern.compile("(?i)^jdbc:h2:(mem|tcp|ssl):");

    /** What changing the tables at start takes; for requests, who asks has the number that is set. */
    private static final int FOR_MIGRATION = 2;

    /** A file has to be opened and a table made: at start there is time for that. */
    private static final Duration AT_START = Duration.ofSeconds(10);

    private static final Duration AGAIN = Duration.ofMillis(200);

    /** @throws SettingsRejected if the database cannot be used */
    HikariDataSource open(String address, String user, String password, int connections) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("samplan-" + group);
        String driver = driver(address).getClass().getName();
        config.setDriverClassName(driver);
        if (driver.startsWith(H2) && !address.toUpperCase(Locale.ROOT).contains(";TRACE_")) {
            // H2's own log holds statements with their values; where it cannot be written, each failure is a stack
            // trace.
            config.addDataSourceProperty("TRACE_LEVEL_FILE", "0");
        }
        boolean ofAFile = driver.startsWith(H2) && !ELSEWHERE.matcher(address).find();
        if (ofAFile && !address.toUpperCase(Locale.ROOT).contains(";DB_CLOSE_ON_EXIT")) {
            // H2 closes its files as soon as the process is told to end, under whatever is still being answered.
            config.addDataSourceProperty("DB_CLOSE_ON_EXIT", "FALSE");
        }
        config.setJdbcUrl(address);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(Math.max(connections, FOR_MIGRATION));
        config.setMinimumIdle(1);
        config.setConnectionTimeout(time.toMillis());
        config.setValidationTimeout(time.toMillis());
        config.setInitializationFailTimeout(1); // one attempt, however long it takes
        return started(config, ofAFile);
    }

    private HikariDataSource started(HikariConfig config, boolean ofAFile) {
        long end = System.nanoTime() + AT_START.toNanos();
        while (true) {
            try {
                return ofAFile ? new FilePool(config) : new HikariDataSource(config);
            } catch (PoolInitializationException e) {
                if (!mayPass(e) || System.nanoTime() - end > 0) {
                    throw unusable(group, e, sql -> DatabaseTrouble.meaningAtOpening(sql, config.getJdbcUrl()));
                }
                LockSupport.parkNanos(AGAIN.toNanos());
            }
        }
    }

    /** A database that is just starting, or a file that the process before has open, is waited for; a wrong setting is not. */
    private static boolean mayPass(Exception failure) {
        return innermost(failure).map(DatabaseTrouble::mayPass).orElse(true);
    }

    private static Optional<SQLException> innermost(Exception failure) {
        Optional<SQLException> reason = Optional.empty();
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof SQLException sql) {
                reason = Optional.of(sql);
            }
        }
        return reason;
    }

    /** Never the text of a driver: it may hold the address with a password in it. */
    static SettingsRejected unusable(String group, Exception failure) {
        return failure instanceof TablesRefused
                ? new SettingsRejected("settings", List.of(group + ".database: " + failure.getMessage()))
                : unusable(group, failure, DatabaseTrouble::meaningOf);
    }

    private static SettingsRejected unusable(String group, Exception failure, Function<SQLException, String> meaning) {
        return new SettingsRejected(
                "settings",
                List.of(group + ".database: cannot be used"
                        + innermost(failure)
                                .map(sql -> " (SQL state " + sql.getSQLState() + ", code " + sql.getErrorCode() + ")"
                                        + meaning.apply(sql))
                                .orElse("")));
    }

    /** By the driver itself: in Tomcat, DriverManager does not know the drivers of an application. */
    private Driver driver(String address) {
        return ServiceLoader.load(Driver.class, DatabasePool.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .filter(candidate -> accepts(candidate, address))
                .findFirst()
                .orElseThrow(() -> new SettingsRejected(
                        "settings",
                        List.of(group
                                + ".database: no driver takes this address; it begins with jdbc:h2: or"
                                + " jdbc:postgresql:")));
    }

    private static boolean accepts(Driver driver, String address) {
        try {
            return driver.acceptsURL(address);
        } catch (SQLException e) {
            return false;
        }
    }
}
