package se.samplan.wiring;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samplan.storelog.LogOutbox;
import se.samplan.storelog.Telling;
import se.samplan.storelog.TellingState;

/** The thread that tells the national access log, beside the requests. */
final class LogTeller implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger("samplan.log");
    private static final Duration AFTER_DEFECT = Duration.ofSeconds(10);

    private final Telling telling;
    private final Duration longestCall;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread made = new Thread(task, "samplan-log");
        made.setDaemon(true);
        return made;
    });

    LogTeller(Telling telling, Duration longestCall) {
        this.telling = telling;
        this.longestCall = longestCall;
        later(Duration.ZERO);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // it tells its end itself
    private void later(Duration pause) {
        thread.schedule(this::step, pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void step() {
        Duration next = AFTER_DEFECT;
        try {
            next = telling.step();
        } catch (RuntimeException e) { // a defect of ours must not end it; its text may hold what stands in a row
            log.error("the national access log: a defect, {}", e.getClass().getName());
        } finally {
            if (!thread.isShutdown()) {
                later(next);
            }
        }
    }

    /** As of the latest step. */
    TellingState now() {
        return telling.state();
    }

    /** How it stands, in words. */
    String state() {
        TellingState now = telling.state();
        LogOutbox.Count count = now.count();
        if (!now.ours() && now.trouble().isEmpty()) {
            return "told by another instance";
        }
        return now.trouble().map(word -> "latest attempt " + word + "; ").orElse("")
                + count.posts() + " posts wait"
                + count.oldest().map(since -> " since " + since).orElse("")
                + (now.givenUp() == 0 ? "" : "; " + now.givenUp() + " given up since the start")
                + now.lastSuccess().map(when -> "; told " + when).orElse("");
    }

    /**
     * Waits for a call that is under way: one that is broken off may have been carried out. It is never interrupted, which would close the
     * ledger's file.
     */
    @Override
    public void close() {
        telling.end();
        thread.shutdown();
        try {
            if (!thread.awaitTermination(longestCall.toMillis(), TimeUnit.MILLISECONDS)) {
                log.warn("the national access log has not answered before the stop; its posts are sent again");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
