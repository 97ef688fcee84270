package se.samplan.wiring;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import se.samplan.change.CarriedMarkers;
import se.samplan.change.Markers;
import se.samplan.change.store.MarkerTable;
import se.samplan.change.store.StoredMarkers;
import se.samplan.database.TablesRefused;
import se.samplan.settings.ChangeSettings;
import se.samplan.settings.SettingsRejected;
import se.samplan.token.KeyRing;
import se.samplan.token.Tokens;

/** Makes what change markers need, of their settings. Closing it ends the connections to the database and their threads. */
final class Changes implements AutoCloseable {

    /** Requests that may wait for a connection at the same time, for each connection. */
    private static final int WAITING_PER_CONNECTION = 32;

    private final Markers markers;
    private final List<Runnable> ends;

    private Changes(Markers markers, List<Runnable> ends) {
        this.markers = markers;
        this.ends = ends;
    }

    /** @throws SettingsRejected if the database that is set cannot be used */
    static Changes of(ChangeSettings settings, Tokens tokens, KeyRing keys, Clock clock) {
        Duration keepFor = Duration.ofDays(settings.keepDays());
        if (settings.keep() == ChangeSettings.Keep.CALLER) {
            return new Changes(new CarriedMarkers(tokens, keys, keepFor), List.of());
        }
        HikariDataSource pool = pool(settings);
        try {
            MarkerTable table = new MarkerTable(() -> open(pool, settings.time()), keepFor);
            ThreadPoolExecutor threads = threads(settings.connections());
            return new Changes(
                    new TimedMarkers(new StoredMarkers(table, keys, clock), threads, settings.time()),
                    List.of(threads::shutdownNow, pool::close));
        } catch (SQLException | TablesRefused e) {
            pool.close();
            throw DatabasePool.unusable("changes", e);
        }
    }

    Markers markers() {
        return markers;
    }

    @Override
    public void close() {
        ends.forEach(Runnable::run);
    }

    private static HikariDataSource pool(ChangeSettings settings) {
        return new DatabasePool("changes", settings.time())
                .open(settings.database(), settings.user(), settings.password(), settings.connections());
    }

    /** Where the driver can, a call to a database that hangs is cut too, so that its connection and thread come free. */
    private static Connection open(HikariDataSource pool, Duration time) throws SQLException {
        Connection connection = pool.getConnection();
        connection.setNetworkTimeout(Runnable::run, (int) time.toMillis());
        return connection;
    }

    private static ThreadPoolExecutor threads(int connections) {
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                connections,
                connections,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(connections * WAITING_PER_CONNECTION),
                work -> {
                    Thread thread = new Thread(work, "samplan-changes");
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }
}
