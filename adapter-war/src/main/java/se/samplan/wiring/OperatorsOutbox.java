package se.samplan.wiring;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import se.samplan.database.TablesRefused;
import se.samplan.produce.index.OutboxUnavailable;
import se.samplan.produce.index.ParkedEntry;
import se.samplan.produce.index.store.OutboxTable;
import se.samplan.settings.DatabaseSettings;
import se.samplan.settings.ProducerSettings;
import se.samplan.settings.Settings;
import se.samplan.settings.SettingsRejected;
import se.samplan.spring.IndexDelivery;

/** The outbox as an operator sees it from a command line: on the database of a running adapter, or of one that is stopped. */
public final class OperatorsOutbox implements AutoCloseable {

    /** More than a delivery parks in a night of {@code NONE_TAKEN}, and still a list that can be read. */
    private static final int MOST = 10_000;

    private static final Duration DATABASE_TIME = Duration.ofSeconds(10);

    private final HikariDataSource pool;
    private final OutboxTable outbox;

    private OperatorsOutbox(HikariDataSource pool, OutboxTable outbox) {
        this.pool = pool;
        this.outbox = outbox;
    }

    /** @throws SettingsRejected if no updates are sent by these settings, or their database cannot be used */
    public static OperatorsOutbox open(Settings settings) {
        DatabaseSettings database = settings.producer()
                .flatMap(ProducerSettings::index)
                .orElseThrow(() -> new SettingsRejected(
                        "settings",
                        List.of("producer.index.address: is not set, so there is no outbox of index updates")))
                .outbox();
        HikariDataSource pool = new DatabasePool(IndexDelivery.NAME, DATABASE_TIME)
                .open(database.address(), database.user(), database.password(), 1);
        try {
            return new OperatorsOutbox(pool, new OutboxTable(pool::getConnection, Clock.systemUTC()));
        } catch (OutboxUnavailable | TablesRefused e) {
            pool.close();
            throw DatabasePool.unusable(IndexDelivery.NAME, e);
        }
    }

    /** The changes that the index has refused, oldest first; without anybody's identity. */
    public List<ParkedEntry> parked() {
        return outbox.parked(MOST);
    }

    /**
     * Lets a parked one be sent again.
     *
     * @return whether there was one
     */
    public boolean release(String id) {
        return outbox.release(id);
    }

    /** Lets deliveries that have stopped go on. */
    public void resume() {
        outbox.resume();
    }

    @Override
    public void close() {
        pool.close();
    }
}
