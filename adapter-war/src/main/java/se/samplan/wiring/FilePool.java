package se.samplan.wiring;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Connections to a file of H2 that this process has open. Whoever closes the last of its pools closes the file with it: what was
 * written is on the disk then, and another process can open it.
 */
final class FilePool extends HikariDataSource {

    private static final Logger log = LoggerFactory.getLogger(FilePool.class);

    FilePool(HikariConfig config) {
        super(config);
    }

    @Override
    public void close() {
        if (!isClosed()) {
            closeTheFileWithTheLastConnection();
        }
        super.close();
    }

    /** Addresses mostly say that the file stays open when no connection is ({@code DB_CLOSE_DELAY=-1}). */
    private void closeTheFileWithTheLastConnection() {
        try (Connection connection = getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET DB_CLOSE_DELAY 0");
        } catch (SQLException e) {
            log.info("{}: its file is closed by the end of the process (code {})", getPoolName(), e.getErrorCode());
        }
    }
}
