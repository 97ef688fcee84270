package se.samplan.call;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samplan.call.ByteBudget.Reservation;

/**
 * Who has what of a {@link ByteBudget}, which bodies wait, and which of them is given room or refused next, by the rules that are
 * told there. Tells nobody, and is guarded by the budget.
 */
final class Sharing {

    /** A request that holds no more than this part of the budget holds little. */
    private static final int PARTS = 64;

    private final long limit;
    private final Duration pause;
    private final Set<Reservation> holders = new LinkedHashSet<>();
    private final NavigableSet<BodyRoom> waiting = new TreeSet<>();
    private long reserved;
    private @Nullable Reservation first;

    /**
     * @param limit in bytes
     * @param pause a request stays first for so long without a body that comes in
     */
    Sharing(long limit, Duration pause) {
        this.limit = limit;
        this.pause = pause;
    }

    long limit() {
        return limit;
    }

    /** Bytes that are out now. */
    long reserved() {
        return reserved;
    }

    /** Whether that many more are there. */
    boolean has(long bytes) {
        return bytes <= limit - reserved;
    }

    /** Takes the bytes if that is fair now. */
    boolean take(BodyRoom body, long bytes) {
        if (body.isOver() || !mayTake(body.request(), bytes)) {
            return false;
        }
        move(body.request(), bytes);
        body.add(bytes);
        return true;
    }

    /** Takes the bytes if they are there. */
    boolean takeAnyway(BodyRoom body, long bytes) {
        if (body.isOver() || !has(bytes)) {
            return false;
        }
        move(body.request(), bytes);
        body.add(bytes);
        return true;
    }

    /** The body waits for that many more; it is refused if its request could never have them. */
    void ask(BodyRoom body, long bytes) {
        if (bytes > limit - body.request().held()) {
            refuse(body);
        } else {
            body.waitFor(bytes);
            waiting.add(body);
        }
    }

    /** The body needs no more, and keeps that much. */
    void end(BodyRoom body, long kept) {
        waiting.remove(body);
        move(body.request(), kept - body.held());
        body.end();
    }

    /** The request gives all back. Returns its bodies that waited, which do not any longer. */
    List<BodyRoom> leave(Reservation request) {
        List<BodyRoom> own =
                waiting.stream().filter(body -> body.request() == request).toList();
        own.forEach(waiting::remove);
        move(request, -request.held());
        return own;
    }

    /** Whether bodies wait while that request is first. */
    boolean waitsFor(Reservation request) {
        return request == first && !waiting.isEmpty();
    }

    /** Decides all that can be decided now. Whoever has been decided about is to be told, without the lock. */
    List<BodyRoom> decide() {
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
        return has(bytes)
                && (request.held() + bytes <= limit / PARTS
                        || reserved + bytes <= limit / 2
                        || firstWith(request) == request);
    }

    /** Who is first; the oldest that wants to be, this one among them, if nobody is. */
    private Reservation firstWith(Reservation request) {
        if (first == null || !first.receives(pause)) {
            first = waiting.isEmpty()
                            || request.age() < waiting.first().request().age()
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
            if (request != oldest && request != first && request.held() > 0) {
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

    /** Moves so many bytes to the request, or from it. */
    void move(Reservation request, long bytes) {
        reserved += bytes;
        request.add(bytes);
        if (request.held() > 0) {
            holders.add(request);
        } else {
            holders.remove(request);
        }
    }
}
