package se.samplan.call;

import java.util.concurrent.atomic.AtomicLong;

/**
 * How many bytes of answers may be held at the same time, by all requests together. Who would pass it is told so at once, and
 * the heap is never asked for what it does not have. Lock-free.
 */
public final class ByteBudget {

    private final long limit;
    private final AtomicLong reserved = new AtomicLong();

    /** @param limit in bytes */
    public ByteBudget(long limit) {
        this.limit = limit;
    }

    /** Opens a reservation of nothing yet. Whoever opens it must release it. */
    public Reservation open() {
        return new Reservation(this);
    }

    /** Bytes that may be out at the same time. */
    public long limit() {
        return limit;
    }

    /** Bytes that are out now. */
    public long reserved() {
        return reserved.get();
    }

    private boolean take(long bytes) {
        long before = reserved.get();
        while (bytes <= limit - before) {
            if (reserved.compareAndSet(before, before + bytes)) {
                return true;
            }
            before = reserved.get();
        }
        return false;
    }

    private void giveBack(long bytes) {
        reserved.addAndGet(-bytes);
    }

    /** What one holder has of the budget. Threads may share it, also with the one that releases it. */
    public static final class Reservation {

        private static final long RELEASED = -1;

        private final ByteBudget budget;
        private final AtomicLong held = new AtomicLong();

        private Reservation(ByteBudget budget) {
            this.budget = budget;
        }

        /**
         * Reserves that many more.
         *
         * @return false, with nothing reserved, if the budget does not have them or this has been released
         * @throws IllegalArgumentException if {@code bytes} is negative
         */
        public boolean reserve(long bytes) {
            if (bytes < 0) {
                throw new IllegalArgumentException("cannot reserve " + bytes + " bytes");
            }
            if (!budget.take(bytes)) {
                return false;
            }
            long before = held.getAndUpdate(now -> now == RELEASED ? RELEASED : now + bytes);
            if (before == RELEASED) {
                budget.giveBack(bytes);
                return false;
            }
            return true;
        }

        /** Gives everything back. Does nothing the second time. */
        public void release() {
            long all = held.getAndSet(RELEASED);
            if (all != RELEASED) {
                budget.giveBack(all);
            }
        }
    }
}
