package se.samplan.time;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * The moment at which an answer is due. Made once per request and handed to every step, so that each sees what is left.
 */
public final class Deadline {

    private final Ticker ticker;
    private final long atNanos;

    private Deadline(Ticker ticker, long atNanos) {
        this.ticker = ticker;
        this.atNanos = atNanos;
    }

    /** A deadline that much from now. */
    public static Deadline after(Duration time, Ticker ticker) {
        requireNonNull(ticker, "ticker");
        return new Deadline(ticker, ticker.nanos() + time.toNanos());
    }

    /** The same deadline moved forward, to keep time for a later step. */
    public Deadline reserving(Duration time) {
        return new Deadline(ticker, atNanos - time.toNanos());
    }

    /** This deadline, or that much from now if it comes first. */
    public Deadline atMost(Duration time) {
        return remaining().compareTo(time) <= 0 ? this : after(time, ticker);
    }

    /** Time left; zero, never negative, once the deadline has passed. */
    public Duration remaining() {
        return Duration.ofNanos(Math.max(0, atNanos - ticker.nanos()));
    }

    public boolean hasPassed() {
        return remaining().isZero();
    }

    @Override
    public String toString() {
        return "in " + remaining();
    }
}
