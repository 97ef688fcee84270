package se.samplan.call;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads on which sockets are read and written, and answers are taken apart. */
final class NetworkThreads implements ThreadFactory {

    private final AtomicInteger number = new AtomicInteger();

    @Override
    public Thread newThread(Runnable task) {
        Thread thread = new Thread(task, "samplan-network-" + number.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }
}
