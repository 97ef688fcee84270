package se.samplan.call;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Has things done when a time is over, on one thread of its own that ends when there has been nothing to wait for in a while.
 * What is done must be short. The JDK's timer for futures is not used, because it is woken for every time that is set or taken
 * back.
 */
public final class Alarms implements AutoCloseable {

    private static final long IDLE_SECONDS = 10;

    private final ScheduledThreadPoolExecutor thread;

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
        return thread.schedule(done, time.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Nothing is done any more. */
    @Override
    public void close() {
        thread.shutdownNow();
    }
}
