package se.samplan.wiring;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.Driver;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import se.samplan.database.TablesRefused;
import se.samplan.settings.SettingsRejected;

/**
 * Opens the connections to a database that is set.
 *
 * @param group the beginning of its settings; names the pool and is named in what is refused
 * @param time longest wait for a connection
 */
record DatabasePool(String group, Duration time) {

    /** What changing the tables at start takes; for requests, who asks has the number that is set. */
    private static final int FOR_MIGRATION = 2;

    /** A file has to be opened and a table made: at start there is time for that. */
    private static final Duration AT_START = Duration.ofSeconds(10);

    /** @throws SettingsRejected if the database cannot be used */
    HikariDataSource open(String address, String user, String password, int connections) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("samplan-" + group);
        config.setDriverClassName(driver(address).getClass().getName());
        config.setJdbcUrl(address);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(Math.max(connections, FOR_MIGRATION));
        config.setMinimumIdle(1);
        config.setConnectionTimeout(time.toMillis());
        config.setValidationTimeout(time.toMillis());
        config.setInitializationFailTimeout(AT_START.toMillis());
        try {
            return new HikariDataSource(config);
        } catch (PoolInitializationException e) {
            throw unusable(group, e);
        }
    }

    /** What H2 says of a file that another process has open. */
    private static final int FILE_IN_USE = 90020;

    /** Never the text of a driver: it may hold the address with a password in it. */
    static SettingsRejected unusable(String group, Exception failure) {
        if (failure instanceof TablesRefused) {
            return new SettingsRejected("settings", List.of(group + ".database: " + failure.getMessage()));
        }
        Optional<SQLException> reason = Optional.empty();
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof SQLException sql) {
                reason = Optional.of(sql);
            }
        }
        return new SettingsRejected(
                "settings",
                List.of(group + ".database: cannot be used"
                        + reason.map(sql -> " (SQL state " + sql.getSQLState() + ", code " + sql.getErrorCode() + ")"
                                        + (sql.getErrorCode() == FILE_IN_USE
                                                ? ", another process has its file open; a file serves one at a time"
                                                : ""))
                                .orElse("")));
    }

    /** By the driver itself: in Tomcat, DriverManager does not know the drivers of an application. */
    private Driver driver(String address) {
        return ServiceLoader.load(Driver.class, DatabasePool.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .filter(candidate -> accepts(candidate, address))
                .findFirst()
                .orElseThrow(() ->
                        new SettingsRejected("settings", List.of(group + ".database: no driver takes this address")));
    }

    private static boolean accepts(Driver driver, String address) {
        try {
            return driver.acceptsURL(address);
        } catch (SQLException e) {
            return false;
        }
    }
}
