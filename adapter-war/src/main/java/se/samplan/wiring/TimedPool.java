package se.samplan.wiring;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A pool whose connections are cut by the driver, where it can, when the database hangs, so that connection and thread come free.
 * Closing it ends the pool.
 */
final class TimedPool extends DelegatingDataSource implements AutoCloseable {

    private final HikariDataSource pool;
    private final Duration time;

    /** @param time longest silence of the database */
    TimedPool(HikariDataSource pool, Duration time) {
        super(pool);
        this.pool = pool;
        this.time = time;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = pool.getConnection();
        connection.setNetworkTimeout(Runnable::run, (int) time.toMillis());
        return connection;
    }

    @Override
    public void close() {
        pool.close();
    }
}
