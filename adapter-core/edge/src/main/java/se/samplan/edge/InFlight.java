package se.samplan.edge;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import se.samplan.time.Deadline;

/**
 * The requests that are being answered: never more than so many, and none for a consumer that has gone.
 *
 * <p>Consumers are looked after only now and then, so that the many requests that are answered at once cost nothing.
 */
public final class InFlight implements AutoCloseable {

    /** Whether one more may be answered. */
    public enum Entrance {
        OPEN,
        FULL,
        STOPPING
    }

    private final int most;
    private volatile boolean stopping;
    private volatile boolean timeIsUp;
    private final AtomicInteger count = new AtomicInteger();
    private final Set<Entry> waiting = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "samplan-consumers");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * @param most requests at a time
     * @param interval between two looks at whether consumers are still there
     */
    @SuppressWarnings("FutureReturnValueIgnored") // ends with the executor
    public InFlight(int most, Duration interval) {
        this.most = most;
        rounds.scheduleWithFixedDelay(
                () -> waiting.forEach(Entry::look), interval.toNanos(), interval.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Lets one more in if there is room; only if it is {@link Entrance#OPEN}, {@link #leave} must follow. */
    public Entrance enter() {
        int now = count.incrementAndGet();
        if (!stopping && now <= most) {
            return Entrance.OPEN;
        }
        count.decrementAndGet();
        return stopping ? Entrance.STOPPING : Entrance.FULL;
    }

    /** From now on no request is let in; those that have begun go on. */
    public void stop() {
        stopping = true;
    }

    /** Lets requests in again after a {@link #stop}. */
    public void start() {
        stopping = false;
        timeIsUp = false;
    }

    /** Who waits for an answer, or comes to wait, is to have one now: the deadlines of all that has begun are brought forward. */
    public void answerNow() {
        timeIsUp = true;
        waiting.forEach(entry -> entry.deadline.bringForward());
    }

    public void leave() {
        count.decrementAndGet();
    }

    /** How many requests are being answered. */
    public int count() {
        return count.get();
    }

    /**
     * Cuts the deadline short when the consumer has gone, and brings it forward when all are to be answered.
     *
     * @param gone asked now and then, never by two at a time, and never after {@link Entry#end}
     */
    public Entry watch(BooleanSupplier gone, Deadline deadline) {
        Entry entry = new Entry(gone, deadline);
        waiting.add(entry);
        if (timeIsUp) {
            deadline.bringForward();
        }
        return entry;
    }

    @Override
    public void close() {
        rounds.shutdownNow();
    }

    /** A consumer that waits. */
    public final class Entry {

        private final BooleanSupplier gone;
        private final Deadline deadline;
        private boolean ended;
        private boolean left;

        private Entry(BooleanSupplier gone, Deadline deadline) {
            this.gone = gone;
            this.deadline = deadline;
        }

        private synchronized void look() {
            if (!ended && gone.getAsBoolean()) {
                left = true;
                ended = true;
                waiting.remove(this);
                deadline.cutShort();
            }
        }

        /**
         * The answer is about to be written: the connection is looked at once more, and not any more then.
         *
         * @return whether the consumer is still there
         */
        public synchronized boolean end() {
            left = left || (!ended && gone.getAsBoolean());
            ended = true;
            waiting.remove(this);
            return !left;
        }
    }
}
