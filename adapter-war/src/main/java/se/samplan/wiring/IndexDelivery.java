package se.samplan.wiring;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samplan.call.ByteBudget;
import se.samplan.call.Identity;
import se.samplan.contracts.update.v1.UpdateResponderInterface;
import se.samplan.database.TablesRefused;
import se.samplan.model.HsaId;
import se.samplan.model.LogicalAddress;
import se.samplan.platform.PlatformServices;
import se.samplan.produce.index.Delivery;
import se.samplan.produce.index.DeliveryState;
import se.samplan.produce.index.Outbox;
import se.samplan.produce.index.OutboxUnavailable;
import se.samplan.produce.index.Pauses;
import se.samplan.produce.index.soap.SoapIndexSender;
import se.samplan.produce.index.store.NotificationTable;
import se.samplan.produce.index.store.OutboxTable;
import se.samplan.settings.IndexUpdateSettings;
import se.samplan.settings.SettingsRejected;
import se.samplan.time.Ticker;

/**
 * The outbox of index updates, and the one thread that empties it. Closing it ends both; a request that is under way is cut, and
 * what it held is sent after the next start.
 */
final class IndexDelivery implements AutoCloseable {

    static final String STATE = "producer.index";

    private static final Logger log = LoggerFactory.getLogger("samplan.index-updates");
    private static final int CONNECTIONS = 4;
    private static final Duration DATABASE_TIME = Duration.ofSeconds(10);

    /** Beyond the longest request, for a thread or a machine that is slow for a moment. */
    private static final Duration LEASE_RESERVE = Duration.ofSeconds(10);

    /** Bytes of answers that may be held: there is one at a time. */
    private static final long ANSWERS = 4L * 1024 * 1024;

    private static final Duration END = Duration.ofSeconds(5);

    private final HikariDataSource pool;
    private final OutboxTable outbox;
    private final NotificationTable notifications;
    private final Delivery delivery;
    private final Clock clock;
    private final Thread thread;

    private final CountDownLatch closed = new CountDownLatch(1);

    private IndexDelivery(
            HikariDataSource pool,
            OutboxTable outbox,
            NotificationTable notifications,
            Delivery delivery,
            Clock clock) {
        this.pool = pool;
        this.outbox = outbox;
        this.notifications = notifications;
        this.delivery = delivery;
        this.clock = clock;
        this.thread = new Thread(this::work, "samplan-index-updates");
        this.thread.setDaemon(true);
    }

    /** @throws SettingsRejected if the database that is set cannot be used */
    static IndexDelivery start(
            IndexUpdateSettings settings, PlatformServices services, Identity identity, Clock clock) {
        HikariDataSource pool = new DatabasePool(STATE, DATABASE_TIME)
                .open(
                        settings.outbox().address(),
                        settings.outbox().user(),
                        settings.outbox().password(),
                        CONNECTIONS);
        try {
            OutboxTable outbox = new OutboxTable(() -> open(pool), clock);
            IndexDelivery started = new IndexDelivery(
                    pool,
                    outbox,
                    new NotificationTable(() -> open(pool), clock),
                    delivery(settings, services, identity, outbox, clock),
                    clock);
            started.thread.start();
            return started;
        } catch (OutboxUnavailable | TablesRefused e) {
            pool.close();
            throw DatabasePool.unusable(STATE, e);
        }
    }

    /** Where a producer puts its changes. */
    OutboxTable outbox() {
        return outbox;
    }

    /** How much waits, as of the latest look. */
    Outbox.Count count() {
        return delivery.state().count();
    }

    /** Where what other indexes tell is kept: beside the outbox. */
    NotificationTable notifications() {
        return notifications;
    }

    /** How it stands, in one line, without anybody's identity. */
    String state() {
        DeliveryState state = delivery.state();
        return state.count().waiting() + " waiting"
                + state.count()
                        .oldest()
                        .map(since -> " for up to "
                                + Duration.between(since, clock.instant()).toSeconds() + " s")
                        .orElse("")
                + ", " + state.count().parked() + " parked"
                + state.lastSuccess().map(at -> ", last success " + at).orElse("")
                + state.lastFailure().map(code -> ", last failure " + code).orElse("")
                + state.stopped().map(code -> ", stopped: " + code).orElse("");
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join(END.toMillis());
            thread.interrupt(); // if it is still there it waits for the index; H2 would close its file under an
            // interrupt
            thread.join(END.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // who interrupts does not wait for the thread
        }
        pool.close();
    }

    private static Delivery delivery(
            IndexUpdateSettings settings,
            PlatformServices services,
            Identity identity,
            OutboxTable outbox,
            Clock clock) {
        return new Delivery(
                outbox,
                new SoapIndexSender(
                        services.at(
                                new PlatformServices.Place(
                                        settings.address(),
                                        settings.timeout(),
                                        SoapIndexSender.LARGEST_ANSWER,
                                        new ByteBudget(ANSWERS)),
                                UpdateResponderInterface.class),
                        identity,
                        new SoapIndexSender.Place(
                                settings.address(),
                                new LogicalAddress(settings.logicalAddress()),
                                new HsaId(settings.ownId()))),
                new Delivery.Pace(
                        settings.batch(),
                        settings.pace().poll(),
                        new Pauses(settings.pace().pause(), settings.pace().longestPause()),
                        settings.timeout().plus(LEASE_RESERVE)),
                new Delivery.Times(clock, Ticker.system(), new SplittableRandom()),
                new IndexLog());
    }

    private static Connection open(HikariDataSource pool) throws SQLException {
        Connection connection = pool.getConnection();
        connection.setNetworkTimeout(Runnable::run, (int) DATABASE_TIME.toMillis());
        return connection;
    }

    private void work() {
        try {
            boolean ended = false;
            while (!ended) {
                ended = closed.await(step().toMillis(), TimeUnit.MILLISECONDS);
            }
            leave();
        } catch (InterruptedException e) {
            log.info("a request to the engagement index was cut; it is sent again after the next start");
        }
    }

    /** A defect must not end the deliveries for ever; the same changes are tried again. */
    private Duration step() {
        try {
            return delivery.step();
        } catch (RuntimeException e) { // the edge: there is nobody above this thread
            log.error(
                    "defect in the delivery of index updates: {}", e.getClass().getName());
            return LEASE_RESERVE;
        }
    }

    private void leave() {
        try {
            delivery.leave();
        } catch (OutboxUnavailable e) {
            log.info("the lease of index updates is left to run out");
        }
    }
}
