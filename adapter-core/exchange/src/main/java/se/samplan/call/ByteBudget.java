package se.samplan.call;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

    /** A request that holds no more than this part of the budget holds little. */
    private static final int PARTS = 64;

    private final long limit;
    private final Executor tells;
    private final Duration pause;

    // All below is guarded by this.
    private final Set<Reservation> holders = new LinkedHashSet<>();
    private final NavigableSet<BodyRoom> waiting = new TreeSet<>();
    private long reserved;
    private long opened;
    private @Nullable Reservation first;

    /** @param limit in bytes */
    public ByteBudget(long limit) {
        this(limit, ForkJoinPool.commonPool(), Duration.ofMillis(200));
    }

    /**
     * @param tells runs what goes on when there is room again; whoever gives room back has its own to do
     * @param pause a request stays first for so long without a body that comes in: its next may be about to
     */
    ByteBudget(long limit, Executor tells, Duration pause) {
        this.limit = limit;
        this.tells = tells;
        this.pause = pause;
    }

    /** Opens a reservation of nothing yet. Whoever opens it must release it. */
    public synchronized Reservation open() {
        return new Reservation(this, opened++);
    }

    /** Bytes that may be out at the same time. */
    public long limit() {
        return limit;
    }

    /** Bytes that are out now. */
    public synchronized long reserved() {
        return reserved;
    }

    /** Takes the bytes if that is fair now; never waits. */
    synchronized boolean take(BodyRoom body, long bytes) {
        if (body.isOver() || !mayTake(body.request(), bytes)) {
            return false;
        }
        move(body.request(), bytes);
        body.add(bytes);
        return true;
    }

    /** Takes the bytes if they are there. */
    synchronized boolean takeAnyway(BodyRoom body, long bytes) {
        if (body.isOver() || bytes > limit - reserved) {
            return false;
        }
        move(body.request(), bytes);
        body.add(bytes);
        return true;
    }

    /** As {@link BodyRoom#ask}. */
    Admission ask(BodyRoom body, long bytes) {
        List<BodyRoom> decided;
        Admission own;
        synchronized (this) {
            if (body.isOver()) {
                return Admission.REFUSED;
            }
            if (bytes > limit - body.request().held) {
                refuse(body);
            } else {
                body.waitFor(bytes);
                waiting.add(body);
            }
            decided = decide();
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
            waiting.remove(body);
            move(body.request(), kept - body.held());
            body.end();
            decided = decide();
            pauses = body.request() == first && !waiting.isEmpty();
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
            decided = decide();
        }
        decided.forEach(this::tell);
    }

    /** Decides all that can be decided now. Whoever has been decided about is to be told, without the lock. */
    private List<BodyRoom> decide() {
        List<BodyRoom> decided = new ArrayList<>();
        while (giveOne(decided) || refuseOne(decided)) { // one waits less, or is passed by less
        }
        return decided;
    }

    private boolean giveOne(List<BodyRoom> decided) {
        for (BodyRoom body : waiting) {
            if (mayTake(body.request(), body.wanted())) {
                waiting.remove(body);
                move(body.request(), body.wanted());
                body.give();
                decided.add(body);
                return true;
            }
        }
        return false;
    }

    private boolean mayTake(Reservation request, long bytes) {
        return bytes <= limit - reserved
                && (request.held + bytes <= limit / PARTS
                        || reserved + bytes <= limit / 2
                        || firstWith(request) == request);
    }

    /** Who is first; the oldest that wants to be, this one among them, if nobody is. */
    private Reservation firstWith(Reservation request) {
        if (first == null || !first.receives(pause)) {
            first = waiting.isEmpty() || request.age < waiting.first().request().age
                    ? request
                    : waiting.first().request();
        }
        return first;
    }

    /** Nobody who holds something goes on by itself, so one has to lose what it has of a body. */
    private boolean refuseOne(List<BodyRoom> decided) {
        if (waiting.isEmpty() || !isStuck()) {
            return false;
        }
        Reservation oldest = waiting.first().request();
        for (BodyRoom youngest : waiting.descendingSet()) {
            Reservation request = youngest.request();
            if (request != oldest && request != first && request.held > 0) {
                waiting.remove(youngest);
                refuse(youngest);
                decided.add(youngest);
                return true;
            }
        }
        boolean passesOn = first != oldest;
        first = oldest;
        return passesOn;
    }

    private boolean isStuck() {
        Set<Reservation> waitingNow = waiting.stream().map(BodyRoom::request).collect(Collectors.toSet());
        return waitingNow.containsAll(holders)
                && waitingNow.contains(firstWith(waiting.first().request()));
    }

    private void refuse(BodyRoom body) {
        move(body.request(), -body.held());
        body.refuse();
    }

    private void tell(BodyRoom body) {
        tells.execute(body::tell);
    }

    private void move(Reservation request, long bytes) {
        reserved += bytes;
        request.held += bytes;
        if (request.held > 0) {
            holders.add(request);
        } else {
            holders.remove(request);
        }
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
                if (released || bytes > budget.limit - budget.reserved) {
                    return false;
                }
                budget.move(this, bytes);
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

        /** Whether nothing is held any more. Guarded by the budget. */
        boolean isReleased() {
            return released;
        }

        /** One body less comes in. Guarded by the budget. */
        void ended() {
            comingIn--;
            quietSince = System.nanoTime();
        }

        private boolean receives(Duration pause) {
            return !released && (comingIn > 0 || System.nanoTime() - quietSince < pause.toNanos());
        }

        /** Gives everything back; whatever body waits for room is refused. Does nothing the second time. */
        public void release() {
            List<BodyRoom> decided;
            synchronized (budget) {
                if (released) {
                    return;
                }
                List<BodyRoom> own = budget.waiting.stream()
                        .filter(body -> body.request() == this)
                        .toList();
                own.forEach(budget.waiting::remove);
                budget.move(this, -held);
                released = true;
                own.forEach(BodyRoom::refuse);
                decided = budget.decide();
                decided.addAll(own);
            }
            decided.forEach(budget::tell);
        }
    }
}
