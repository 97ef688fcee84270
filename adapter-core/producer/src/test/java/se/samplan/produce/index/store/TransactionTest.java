package se.samplan.produce.index.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samplan.produce.index.IndexPosts.present;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import se.samplan.produce.index.OutboxUnavailable;

/** What is recorded has the fate of the transaction that it is recorded in: ours, or one of a vendor's Spring. */
class TransactionTest {

    private static final String DATABASE = "jdbc:h2:mem:transaction;DB_CLOSE_DELAY=-1";

    private final OutboxTable outbox = new OutboxTable(() -> DriverManager.getConnection(DATABASE), Clock.systemUTC());

    @Test
    void aVendorsSpringTransactionTakesTheChangesWithIt() {
        DataSource vendors = new DriverManagerDataSource(DATABASE);
        JdbcClient journal = JdbcClient.create(vendors);
        journal.sql("CREATE TABLE plan (id INTEGER)").update();
        TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(vendors));

        transaction.executeWithoutResult(status -> {
            change(journal, vendors);
            status.setRollbackOnly();
        });
        assertThat(outbox.waiting(10)).isEmpty();
        assertThat(plans(journal)).isZero();

        transaction.executeWithoutResult(status -> change(journal, vendors));
        assertThat(outbox.remove(outbox.waiting(10))).isEqualTo(2);
        assertThat(plans(journal)).isEqualTo(1);
    }

    /** Drivers such as PostgreSQL's make final what is open when autocommit is set again: what was told as lost would be there. */
    @Test
    void whatCannotBeCommittedIsRolledBack_beforeAutocommitIsSetAgain() {
        AtomicBoolean commits = new AtomicBoolean(true); // as long as the tables are made
        List<String> calls = new CopyOnWriteArrayList<>();
        OutboxTable broken = new OutboxTable(
                () -> commits.get() ? DriverManager.getConnection(DATABASE) : neverCommitting(calls),
                Clock.systemUTC());
        commits.set(false);

        assertThatThrownBy(() -> broken.record(List.of(present("SE7", 1))))
                .isInstanceOf(OutboxUnavailable.class)
                .hasMessageContaining("SQL state 40003");

        assertThat(calls.subList(calls.indexOf("commit"), calls.size()))
                .containsSubsequence("commit", "rollback", "setAutoCommit", "close");
        assertThat(outbox.waiting(10)).isEmpty();
    }

    private void change(JdbcClient journal, DataSource vendors) {
        journal.sql("INSERT INTO plan VALUES (1)").update();
        Connection connection = DataSourceUtils.getConnection(vendors);
        try {
            outbox.record(connection, List.of(present("SE1", 1)));
            outbox.record(connection, List.of(present("SE1", 2), present("SE2", 2)));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, vendors);
        }
    }

    private static int plans(JdbcClient journal) {
        return journal.sql("SELECT COUNT(*) FROM plan").query(Integer.class).single();
    }

    private static Connection neverCommitting(List<String> calls) throws SQLException {
        Connection real = DriverManager.getConnection(DATABASE);
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    calls.add(method.getName());
                    if (method.getName().equals("commit")) {
                        throw new SQLException("the connection is gone", "40003");
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
