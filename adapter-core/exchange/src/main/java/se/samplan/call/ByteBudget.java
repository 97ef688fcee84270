package se.samplan.call;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import se.samplan.call.BodyRoom.Admission;

/**
 * How many bytes of answers may be held at the same time, by all requests together; the heap is never asked for what it does not
 * have.
 *
 * <p>When it gets short, bodies wait for room, so that some requests are whole rather than all in pieces:
 *
 * <ul>
 *   <li>whoever holds little is given what is free, so that small answers need not wait for large ones;
 *   <li>up to half of the budget is given to everybody;
 *   <li>the rest only to one request, the first: the oldest that wants it, until all is in that it is being sent;
 *   <li>if everybody who holds some waits, the youngest loses the body that waits, and so on, until one can go on. The oldest
 *       never does.
 * </ul>
 *
 * So the oldest is whole if the budget can hold it, all are if each needs no more than half, and no two wait for each other for
 * ever. Who still waits at its deadline has been refused.
 */
public final class ByteBudget {

    private final Executor tells;
    private final Duration pause;

    // All below is guarded by this.
    private final Sharing sharing;
    private long opened;

    /** @param limit in bytes */
    public ByteBudget(long limit) {
        this(limit, ForkJoinPool.commonPool(), Duration.ofMillis(200));
    }

    /**
     * @param tells runs what goes on when there is room again; whoever gives room back has its own to do
     * @param pause a request stays first for so long without a body that comes in: its next may be about to
     */
    ByteBudget(long limit, Executor tells, Duration pause) {
        this.tells = tells;
        this.pause = pause;
        this.sharing = new Sharing(limit, pause);
    }

    /** Opens a reservation of nothing yet. Whoever opens it must release it. */
    public synchronized Reservation open() {
        return new Reservation(this, opened++);
    }

    /** Bytes that may be out at the same time. */
    public long limit() {
        return sharing.limit();
    }

    /** Bytes that are out now. */
    public synchronized long reserved() {
        return sharing.reserved();
    }

    /** Takes the bytes if that is fair now; never waits. */
    synchronized boolean take(BodyRoom body, long bytes) {
        return sharing.take(body, bytes);
    }

    /** Takes the bytes if they are there. */
    synchronized boolean takeAnyway(BodyRoom body, long bytes) {
        return sharing.takeAnyway(body, bytes);
    }

    /** As {@link BodyRoom#ask}. */
    Admission ask(BodyRoom body, long bytes) {
        List<BodyRoom> decided;
        Admission own;
        synchronized (this) {
            if (body.isOver()) {
                return Admission.REFUSED;
            }
            sharing.ask(body, bytes);
            decided = sharing.decide();
            own = body.admission();
        }
        decided.stream().filter(other -> other != body).forEach(this::tell);
        return own;
    }

    /** The body needs no more, and keeps that much of what it has. Does nothing the second time. */
    void end(BodyRoom body, long kept) {
        List<BodyRoom> decided;
        boolean pauses;
        synchronized (this) {
            if (body.isOver()) {
                return;
            }
            sharing.end(body, kept);
            decided = sharing.decide();
            pauses = sharing.waitsFor(body.request());
        }
        decided.forEach(this::tell);
        if (pauses) {
            CompletableFuture.delayedExecutor(pause.toMillis() + 1, TimeUnit.MILLISECONDS, tells)
                    .execute(this::lookAgain);
        }
    }

    private void lookAgain() {
        List<BodyRoom> decided;
        synchronized (this) {
            decided = sharing.decide();
        }
        decided.forEach(this::tell);
    }

    private void tell(BodyRoom body) {
        tells.execute(body::tell);
    }

    /** What one request has of the budget. Threads may share it, also with the one that releases it. */
    public static final class Reservation {

        private final ByteBudget budget;
        private final long age;

        // All below is guarded by the budget.
        private long held;
        private boolean released;
        private int comingIn;
        private long quietSince;
        private int bodies;

        private Reservation(ByteBudget budget, long age) {
            this.budget = budget;
            this.age = age;
        }

        /**
         * Reserves that many more, now or not at all.
         *
         * @return false, with nothing reserved, if the budget does not have them or this has been released
         * @throws IllegalArgumentException if {@code bytes} is negative
         */
        public boolean reserve(long bytes) {
            if (bytes < 0) {
                throw new IllegalArgumentException("cannot reserve " + bytes + " bytes");
            }
            synchronized (budget) {
                if (released || !budget.sharing.has(bytes)) {
                    return false;
                }
                budget.sharing.move(this, bytes);
                return true;
            }
        }

        /** Room for a body that begins to come in. */
        BodyRoom begin() {
            synchronized (budget) {
                comingIn++;
                return new BodyRoom(budget, this, bodies++);
            }
        }

        long age() {
            return age;
        }

        /** Bytes that it has. Guarded by the budget. */
        long held() {
            return held;
        }

        /** That many bytes more, or less. Guarded by the budget. */
        void add(long bytes) {
            held += bytes;
        }

        /** Whether nothing is held any more. Guarded by the budget. */
        boolean isReleased() {
            return released;
        }

        /** One body less comes in. Guarded by the budget. */
        void ended() {
            comingIn--;
            quietSince = System.nanoTime();
        }

        /** Whether a body of it comes in, or did until so short a time ago. Guarded by the budget. */
        boolean receives(Duration pause) {
            return !released && (comingIn > 0 || System.nanoTime() - quietSince < pause.toNanos());
        }

        /** Gives everything back; whatever body waits for room is refused. Does nothing the second time. */
        public void release() {
            List<BodyRoom> decided;
            synchronized (budget) {
                if (released) {
                    return;
                }
                List<BodyRoom> own = budget.sharing.leave(this);
                released = true;
                own.forEach(BodyRoom::refuse);
                decided = budget.sharing.decide();
                decided.addAll(own);
            }
            decided.forEach(budget::tell);
        }
    }
}
