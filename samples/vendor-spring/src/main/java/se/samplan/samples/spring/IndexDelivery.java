package se.samplan.samples.spring;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samplan.produce.index.Delivery;
import se.samplan.produce.index.OutboxUnavailable;

/** The one thread that empties the outbox. At its end a request that is under way is cut; what it held is sent after the next start. */
final class IndexDelivery implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger("samplan.index-updates");
    private static final Duration AFTER_A_DEFECT = Duration.ofSeconds(10);
    private static final Duration END = Duration.ofSeconds(5);

    private final Delivery delivery;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread thread;

    IndexDelivery(Delivery delivery) {
        this.delivery = delivery;
        this.thread = new Thread(this::work, "index-updates");
        thread.setDaemon(true);
        thread.start();
    }

    /** How it stands, in one line, without anybody's identity. */
    String state() {
        var state = delivery.state();
        return state.count().waiting() + " waiting, " + state.count().parked() + " parked"
                + state.lastSuccess().map(at -> ", last success " + at).orElse("")
                + state.lastFailure().map(code -> ", last failure " + code).orElse("")
                + state.stopped().map(code -> ", stopped: " + code).orElse("");
    }

    @Override
    public void close() {
        ended.countDown();
        try {
            thread.join(END.toMillis());
            thread.interrupt();
            thread.join(END.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // who interrupts does not wait for the thread
        }
    }

    private void work() {
        try {
            while (!ended.await(step().toMillis(), TimeUnit.MILLISECONDS)) {
                log.trace("one more look into the outbox");
            }
            delivery.leave();
        } catch (InterruptedException | OutboxUnavailable e) {
            log.info("the lease of index updates is left to run out");
        }
    }

    /** A defect must not end the deliveries for ever; the same changes are tried again. */
    private Duration step() {
        try {
            return delivery.step();
        } catch (RuntimeException e) { // the edge: there is nobody above this thread
            log.error("defect in the delivery: {}", e.getClass().getName());
            return AFTER_A_DEFECT;
        }
    }
}
