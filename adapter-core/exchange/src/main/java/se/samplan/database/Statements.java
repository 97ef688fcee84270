package se.samplan.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.core.NestedRuntimeException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs statements on a store's database (Spring's JDBC client and transactions). What fails is told by its SQL state and code:
 * what the driver says may hold values of a row, and what Spring says holds that.
 */
public final class Statements {

    private final DataSource database;
    private final JdbcClient client;
    private final TransactionTemplate transactions;

    public Statements(Connections connections) {
        this.database = new AsDataSource(connections);
        this.client = JdbcClient.create(database);
        DataSourceTransactionManager manager = new DataSourceTransactionManager(database);
        // else autocommit, when it is set again, could make final what has failed
        manager.setRollbackOnCommitFailure(true);
        this.transactions = new TransactionTemplate(manager);
    }

    /** What is to be done, and gives something. */
    @FunctionalInterface
    public interface Work<T> {
        T with(JdbcClient client);
    }

    /** What is to be done on a connection itself. */
    @FunctionalInterface
    public interface ConnectionWork {
        void on(Connection connection) throws SQLException;
    }

    /**
     * On a connection of somebody else's, in whatever transaction it is; it stays open, and nothing but the statements is done
     * to it.
     *
     * @throws SQLException without the driver's text
     */
    public static <T> T on(Connection connection, Work<T> work) throws SQLException {
        return done(JdbcClient.create(new SingleConnectionDataSource(connection, true)), work);
    }

    /**
     * Each statement is final at once.
     *
     * @throws SQLException without the driver's text
     */
    public <T> T each(Work<T> work) throws SQLException {
        return done(client, work);
    }

    /**
     * All of them are final, or none.
     *
     * @throws SQLException without the driver's text; then nothing has been changed
     */
    public <T> T transaction(Work<T> work) throws SQLException {
        return each(ignored -> transactions.execute(status -> work.with(client)));
    }

    /**
     * All that is done on the connection is final, or nothing.
     *
     * @throws SQLException without the driver's text; then nothing has been changed
     */
    public void onConnection(ConnectionWork work) throws SQLException {
        transaction(ignored -> {
            Connection connection = DataSourceUtils.getConnection(database);
            try {
                work.on(connection);
                return true;
            } catch (SQLException e) {
                throw new Failed(e);
            } finally {
                DataSourceUtils.releaseConnection(connection, database);
            }
        });
    }

    private static <T> T done(JdbcClient client, Work<T> work) throws SQLException {
        try {
            return work.with(client);
        } catch (NestedRuntimeException e) {
            throw withoutItsText(e);
        }
    }

    /** @throws NestedRuntimeException if no database has anything to do with it: a defect */
    private static SQLException withoutItsText(NestedRuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException said) {
                return new SQLException("the database refuses", said.getSQLState(), said.getErrorCode());
            }
        }
        throw e;
    }

    /** Carries what has happened on a connection through Spring's transaction. */
    private static final class Failed extends NestedRuntimeException {

        private static final long serialVersionUID = 1L;

        Failed(SQLException cause) {
            super("on the connection", cause);
        }
    }
}
