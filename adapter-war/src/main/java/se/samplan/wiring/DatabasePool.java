package se.samplan.wiring;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.Driver;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
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

    /** What changing the tables at start takes; for requests, who asks has the number that is set. */
    private static final int FOR_MIGRATION = 2;

    /** A file has to be opened and a table made: at start there is time for that. */
    private static final Duration AT_START = Duration.ofSeconds(10);

    private static final Duration AGAIN = Duration.ofMillis(200);

    /** Codes of H2 for mistakes that do not pass by waiting. */
    private static final Set<Integer> NEVER_PASS = Set.of(90011, 90030, 90031, 90062, 90066);

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
        config.setJdbcUrl(address);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(Math.max(connections, FOR_MIGRATION));
        config.setMinimumIdle(1);
        config.setConnectionTimeout(time.toMillis());
        config.setValidationTimeout(time.toMillis());
        config.setInitializationFailTimeout(1); // one attempt, however long it takes
        return started(config);
    }

    private HikariDataSource started(HikariConfig config) {
        long end = System.nanoTime() + AT_START.toNanos();
        while (true) {
            try {
                return new HikariDataSource(config);
            } catch (PoolInitializationException e) {
                if (!mayPass(e) || System.nanoTime() - end > 0) {
                    throw unusable(group, e);
                }
                LockSupport.parkNanos(AGAIN.toNanos());
            }
        }
    }

    /** A database that is just starting, or a file that the process before has open, is waited for; a wrong setting is not. */
    private static boolean mayPass(Exception failure) {
        return innermost(failure)
                .map(sql -> !NEVER_PASS.contains(sql.getErrorCode())
                        && Stream.of("28", "3D").noneMatch(String.valueOf(sql.getSQLState())::startsWith))
                .orElse(true);
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

    /** What a driver's own codes mean; the other failures are told by their code alone. */
    private static final Map<Integer, String> MEANT = Map.of(
            90020, ", another process has its file open; a file serves one at a time",
            90011, ", the address of a file must begin with jdbc:h2:/, jdbc:h2:./ or jdbc:h2:~/",
            90030, ", its file is damaged; put a copy in its place, or take it away to begin anew",
            90031, ", its file cannot be opened; this user must be able to write it and its folder",
            90066, ", its address says something twice, or what has a setting of its own",
            90062, ", its file cannot be made; this user must be able to write its folder");

    /** What the SQL standard's classes of failures mean. */
    private static final Map<String, String> CLASSES = Map.of(
            "08", ", it cannot be reached; look whether it runs there and may be connected to",
            "28", ", it does not know this user with this password",
            "3D", ", there is no database of this name");

    /** Never the text of a driver: it may hold the address with a password in it. */
    static SettingsRejected unusable(String group, Exception failure) {
        if (failure instanceof TablesRefused) {
            return new SettingsRejected("settings", List.of(group + ".database: " + failure.getMessage()));
        }
        return new SettingsRejected(
                "settings",
                List.of(group + ".database: cannot be used"
                        + innermost(failure)
                                .map(sql -> " (SQL state " + sql.getSQLState() + ", code " + sql.getErrorCode() + ")"
                                        + meaningOf(sql))
                                .orElse("")));
    }

    private static String meaningOf(SQLException sql) {
        String state = String.valueOf(sql.getSQLState());
        String byClass = CLASSES.getOrDefault(state.substring(0, Math.min(2, state.length())), "");
        return MEANT.getOrDefault(sql.getErrorCode(), byClass);
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
