package se.samplan.call;

import java.util.Comparator;
import java.util.function.Consumer;

/**
 * What one body that comes in has of its request's part of the {@link ByteBudget}. In order of age: an older request's is before
 * a younger one's, and within a request the one that began first.
 */
final class BodyRoom implements Comparable<BodyRoom> {

    /** What has been decided about more room. */
    enum Admission {
        /** It is reserved. */
        GIVEN,
        /** The body waits, and will be told whether the bytes have been given. */
        LATER,
        /** There is none, and what the body had is given back. */
        REFUSED
    }

    private static final Comparator<BodyRoom> BY_AGE =
            Comparator.<BodyRoom>comparingLong(body -> body.request.age()).thenComparingInt(body -> body.number);

    private final ByteBudget budget;
    private final ByteBudget.Reservation request;
    private final int number;
    private volatile boolean isShort;
    private volatile Consumer<Boolean> whenDecided = given -> {};

    // All below is guarded by the budget.
    private long held;
    private long wanted;
    private boolean over;
    private Admission admission = Admission.GIVEN;

    BodyRoom(ByteBudget budget, ByteBudget.Reservation request, int number) {
        this.budget = budget;
        this.request = request;
        this.number = number;
    }

    /** Takes that many more bytes if nobody has to wait for it. */
    boolean take(long bytes) {
        return budget.take(this, bytes);
    }

    /** Takes that many more bytes if there are so many, even if other bodies wait for them. */
    boolean takeAnyway(long bytes) {
        return budget.takeAnyway(this, bytes);
    }

    /**
     * Asks for that many more bytes. A body asks for one thing at a time.
     *
     * @param later is told whether they have been given, on a thread of the budget's; only after LATER, perhaps before that is
     *     returned
     */
    Admission ask(long bytes, Consumer<Boolean> later) {
        whenDecided = later;
        return budget.ask(this, bytes);
    }

    /** The body is in, and needs that many bytes of those that it has. */
    void end(long kept) {
        budget.end(this, kept);
    }

    /** The body has come to nothing: everything goes back, and nobody is told any more. */
    void giveUp() {
        budget.end(this, 0);
    }

    /** Whether it waits for room, or came to nothing while it did. */
    boolean isShort() {
        return isShort;
    }

    void tell() {
        whenDecided.accept(admissionNow() == Admission.GIVEN);
    }

    private Admission admissionNow() {
        synchronized (budget) {
            return admission;
        }
    }

    // What follows is for the budget, which holds its lock meanwhile.

    ByteBudget.Reservation request() {
        return request;
    }

    long held() {
        return held;
    }

    long wanted() {
        return wanted;
    }

    Admission admission() {
        return admission;
    }

    boolean isOver() {
        return over || request.isReleased();
    }

    void add(long bytes) {
        held += bytes;
    }

    void waitFor(long bytes) {
        wanted = bytes;
        isShort = true;
        admission = Admission.LATER;
    }

    void give() {
        held += wanted;
        isShort = false;
        admission = Admission.GIVEN;
    }

    void refuse() {
        isShort = true;
        admission = Admission.REFUSED;
        end();
    }

    void end() {
        held = 0;
        if (!over) {
            over = true;
            request.ended();
        }
    }

    @Override
    public int compareTo(BodyRoom other) {
        return BY_AGE.compare(this, other);
    }
}
