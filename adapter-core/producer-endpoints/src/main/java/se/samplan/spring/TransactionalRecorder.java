package se.samplan.spring;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import se.samplan.produce.JournalChanges;
import se.samplan.produce.index.IndexChange;
import se.samplan.produce.index.OutboxUnavailable;
import se.samplan.produce.index.store.OutboxTable;

/**
 * Keeps changes in the outbox: within the transaction that the thread has on that database, so that they hold if and only if the
 * vendor's own changes do; else in one of their own.
 */
final class TransactionalRecorder implements JournalChanges.Recorder {

    private final OutboxTable outbox;
    private final DataSource database;

    /** @param database the one of the vendor's transactions, which holds the outbox too */
    TransactionalRecorder(OutboxTable outbox, DataSource database) {
        this.outbox = outbox;
        this.database = database;
    }

    @Override
    public void record(List<IndexChange> changes) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()
                || !TransactionSynchronizationManager.hasResource(database)) {
            outbox.record(changes);
            return;
        }
        Connection vendors = DataSourceUtils.getConnection(database);
        try {
            outbox.record(vendors, changes);
        } catch (SQLException e) {
            throw new OutboxUnavailable(e);
        } finally {
            DataSourceUtils.releaseConnection(vendors, database);
        }
    }

    @Override
    public void record(Connection vendors, List<IndexChange> changes) throws SQLException {
        outbox.record(vendors, changes);
    }
}
