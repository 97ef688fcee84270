package se.samplan.wiring;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.ServiceLoader;
import se.samplan.change.CarriedMarkers;
import se.samplan.change.Markers;
import se.samplan.change.store.MarkerTable;
import se.samplan.change.store.StoredMarkers;
import se.samplan.settings.ChangeSettings;
import se.samplan.settings.SettingsRejected;
import se.samplan.token.Tokens;

/** Makes what tokens and change markers need, of their settings. */
final class Changes {

    private Changes() {}

    /** @throws SettingsRejected if the database that is set cannot be used */
    static Markers markers(ChangeSettings settings, Tokens tokens, byte[] secret, Clock clock) {
        if (settings.keep() == ChangeSettings.Keep.CALLER) {
            return new CarriedMarkers(tokens, Duration.ofDays(settings.keepDays()));
        }
        try {
            MarkerTable table = new MarkerTable(connections(settings), Duration.ofDays(settings.keepDays()));
            return new StoredMarkers(table, secret, clock);
        } catch (SQLException e) {
            throw new SettingsRejected(
                    "settings",
                    List.of("changes.database: cannot be used (SQL state " + e.getSQLState() + ", code "
                            + e.getErrorCode() + ")"));
        }
    }

    /** By the driver itself: in Tomcat, DriverManager does not know the drivers of an application. */
    private static MarkerTable.Connections connections(ChangeSettings settings) {
        Driver driver = ServiceLoader.load(Driver.class, Changes.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .filter(candidate -> accepts(candidate, settings.database()))
                .findFirst()
                .orElseThrow(() ->
                        new SettingsRejected("settings", List.of("changes.database: no driver takes this address")));
        Properties login = new Properties();
        login.setProperty("user", settings.user());
        login.setProperty("password", settings.password());
        return () -> open(driver, settings.database(), login);
    }

    private static Connection open(Driver driver, String address, Properties login) throws SQLException {
        Connection connection = driver.connect(address, login);
        if (connection == null) {
            throw new SQLException("the driver does not take this address");
        }
        return connection;
    }

    private static boolean accepts(Driver driver, String address) {
        try {
            return driver.acceptsURL(address);
        } catch (SQLException e) {
            return false;
        }
    }
}
