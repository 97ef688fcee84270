package se.samplan.spring;

import java.time.Clock;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import se.samplan.call.ByteBudget;
import se.samplan.call.Identity;
import se.samplan.contracts.time.WireTime;
import se.samplan.contracts.update.v1.UpdateResponderInterface;
import se.samplan.platform.PlatformServices;
import se.samplan.produce.index.Delivery;
import se.samplan.produce.index.DeliveryState;
import se.samplan.produce.index.Outbox;
import se.samplan.produce.index.OutboxUnavailable;
import se.samplan.produce.index.soap.SoapIndexSender;
import se.samplan.time.Ticker;

/**
 * The one thread that empties the outbox of index updates. When it stops, a request that is under way is cut, and what it held
 * is sent after the next start.
 */
public final class IndexDelivery implements SmartLifecycle {

    /** Its name where its state is told, and the group of its settings. */
    public static final String NAME = "producer.index";

    private static final Logger log = LoggerFactory.getLogger("samplan.index-updates");

    /** Beyond the longest request, for a thread or a machine that is slow for a moment. */
    private static final Duration LEASE_RESERVE = Duration.ofSeconds(10);

    /** Bytes of answers that may be held: there is one at a time. */
    private static final long ANSWERS = 4L * 1024 * 1024;

    private static final Duration END = Duration.ofSeconds(5);

    /** One run, from a start to a stop. */
    private record Work(Thread thread, CountDownLatch ended) {}

    private final Delivery delivery;
    private final Clock clock = Clock.system(WireTime.ZONE);

    private @Nullable Work running;

    IndexDelivery(Outbox outbox, IndexTarget target, PlatformServices services, Identity identity) {
        this.delivery = new Delivery(
                new Delivery.Way(
                        outbox,
                        new SoapIndexSender(
                                services.at(
                                        new PlatformServices.Place(
                                                target.address(),
                                                target.pace().timeout(),
                                                SoapIndexSender.LARGEST_ANSWER,
                                                new ByteBudget(ANSWERS)),
                                        UpdateResponderInterface.class),
                                identity,
                                new SoapIndexSender.Addressee(target.address(), target.owner(), target.ourselves()))),
                new Delivery.Pace(
                        target.pace().batch(),
                        target.pace().poll(),
                        target.pace().pauses(),
                        target.pace().timeout().plus(LEASE_RESERVE)),
                new Delivery.Times(clock, Ticker.system(), new SplittableRandom()),
                new IndexLog());
    }

    /** How much waits, as of the latest look. */
    public Outbox.Count count() {
        return delivery.state().count();
    }

    /** The state of the delivery in one line, without anybody's identity. */
    public String state() {
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
    public synchronized void start() {
        CountDownLatch ended = new CountDownLatch(1);
        Thread thread = new Thread(() -> work(ended), "samplan-index-updates");
        thread.setDaemon(true);
        thread.start();
        running = new Work(thread, ended);
    }

    @Override
    public synchronized void stop() {
        Work ending = running;
        if (ending == null) {
            return;
        }
        ending.ended().countDown();
        try {
            ending.thread().join(END.toMillis());
            // A thread that is still there waits for the index; before that, an interrupt could make H2 close its file.
            ending.thread().interrupt();
            ending.thread().join(END.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // whoever interrupts us does not wait for the thread
        }
        running = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return running != null;
    }

    @Override
    public int getPhase() {
        return Phases.DELIVERY;
    }

    private void work(CountDownLatch ended) {
        try {
            boolean hasEnded = false;
            while (!hasEnded) {
                hasEnded = ended.await(step().toMillis(), TimeUnit.MILLISECONDS);
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
