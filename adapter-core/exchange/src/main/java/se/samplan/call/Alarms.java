package se.samplan.call;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Has things done when a time is over, on one thread of its own that ends when there has been nothing to wait for in a while.
 * What is done must be short. The JDK's timer for futures is not used, because it is woken for every time that is set or taken
 * back.
 *
 * <p>The thread sleeps until the first time that is set, so a time before that wakes it. Nearly all are taken back long before
 * they come, and then each new one is the first. So while times are set, one always comes soon: a beat, at which nothing is done.
 */
public final class Alarms implements AutoCloseable {

    private static final long IDLE_SECONDS = 10;
    private static final long BEAT_MILLIS = 100;

    /** Beats without a time set between them, after which there are no more. */
    private static final int QUIET_BEATS = 20;

    private final ScheduledThreadPoolExecutor thread;
    private final AtomicInteger quiet = new AtomicInteger(QUIET_BEATS);

    /** @param name of the thread */
    public Alarms(String name) {
        this.thread = new ScheduledThreadPoolExecutor(1, task -> {
            Thread made = new Thread(task, name);
            made.setDaemon(true);
            return made;
        });
        thread.setRemoveOnCancelPolicy(true);
        thread.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        thread.allowCoreThreadTimeOut(true);
    }

    /** Has it done after that time, unless what is returned is cancelled before. */
    public Future<?> after(Duration time, Runnable done) {
        if (quiet.get() > 0 && quiet.getAndSet(0) >= QUIET_BEATS) {
            beat();
        }
        return thread.schedule(done, time.toNanos(), TimeUnit.NANOSECONDS);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // nobody takes a beat back
    private void beat() {
        if (quiet.incrementAndGet() < QUIET_BEATS) {
            thread.schedule(this::beat, BEAT_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** Nothing is done any more. */
    @Override
    public void close() {
        thread.shutdownNow();
    }
}
