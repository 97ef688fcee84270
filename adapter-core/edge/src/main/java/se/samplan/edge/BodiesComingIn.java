package se.samplan.edge;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import se.samplan.call.Alarms;
import se.samplan.call.ByteBudget;

/**
 * The bodies of requests that are being received, in all roles together: never more than so many at a time, and never more
 * bytes than so many. A body's bytes count until its request has been answered, since they are held as long.
 */
public final class BodiesComingIn implements AutoCloseable {

    private final int most;
    private final ByteBudget bytes;
    private final Duration within;
    private final AtomicInteger count = new AtomicInteger();

    private final Alarms alarms = new Alarms("samplan-coming-in");

    /**
     * @param most bodies at a time
     * @param bytes of all of them together; the buffers that they come into grow by doubling, so the heap may hold twice as many
     * @param within time for one to come in
     */
    public BodiesComingIn(int most, long bytes, Duration within) {
        this.most = most;
        this.bytes = new ByteBudget(bytes);
        this.within = within;
    }

    /** Nobody is told any more that a body is late. */
    @Override
    public void close() {
        alarms.close();
    }

    /** Begins one more; empty if there are too many. Whoever begins it ends and releases it. */
    Optional<Body> begin() {
        if (count.incrementAndGet() <= most) {
            return Optional.of(new Body());
        }
        count.decrementAndGet();
        return Optional.empty();
    }

    /** One body that is being received. */
    final class Body {

        private final ByteBudget.Reservation room = bytes.open();
        private final AtomicBoolean ended = new AtomicBoolean();

        /**
         * So many bytes more have come.
         *
         * @return false if there is no room for them
         */
        boolean grow(int come) {
            return room.reserve(come);
        }

        /** Has it done when the body should have come in, unless what is returned is cancelled before. */
        Future<?> whenLate(Runnable told) {
            return alarms.after(within, told);
        }

        /** The body is in, or has been given up. Does nothing the second time. */
        void end() {
            if (ended.compareAndSet(false, true)) {
                count.decrementAndGet();
            }
        }

        /** Its request has been answered, and nobody holds its bytes any more. Ends it, too. */
        void release() {
            end();
            room.release();
        }
    }
}
