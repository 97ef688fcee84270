package se.samplan.edge;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads on which requests go on when answers have come: checks of blocks and consent, merging, writing. They may wait
 * for a service, a database or a slow consumer, so they are virtual where the JDK has such, and else bounded.
 */
public final class WorkThreads {

    private static final int VIRTUAL_FROM = 21;
    private static final long KEEP_SECONDS = 60;

    private WorkThreads() {}

    /** @param most threads on Java 17; work beyond that waits for its turn */
    public static ExecutorService start(int most) {
        return Runtime.version().feature() >= VIRTUAL_FROM ? virtual() : bounded(most);
    }

    /** By reflection, because this is compiled for Java 17. */
    private static ExecutorService virtual() {
        try {
            return (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("this JDK has no virtual threads", e);
        }
    }

    private static ExecutorService bounded(int most) {
        AtomicInteger number = new AtomicInteger();
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                most, most, KEEP_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "samplan-work-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }
}
