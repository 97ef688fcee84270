package se.samplan.time;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * The moment at which an answer is due. Made once per request and handed to every step, so that each sees what is left.
 *
 * <p>It can end early, once: cut short, when nobody waits for the answer any more, or brought forward, when somebody does and
 * there is no more time. All that were derived from it end with it.
 */
public final class Deadline {

    private final Ticker ticker;
    private final long beganNanos;
    private final long atNanos;
    private final CompletableFuture<EarlyEnd> early;

    private enum EarlyEnd {
        CUT_SHORT,
        BROUGHT_FORWARD
    }

    private Deadline(Ticker ticker, long beganNanos, long atNanos, CompletableFuture<EarlyEnd> early) {
        this.ticker = ticker;
        this.beganNanos = beganNanos;
        this.atNanos = atNanos;
        this.early = early;
    }

    /** A deadline that much from now. */
    public static Deadline after(Duration time, Ticker ticker) {
        requireNonNull(ticker, "ticker");
        long now = ticker.nanos();
        return new Deadline(ticker, now, now + time.toNanos(), new CompletableFuture<>());
    }

    /** The same deadline moved forward, to keep time for a later step. */
    public Deadline reserving(Duration time) {
        return new Deadline(ticker, beganNanos, atNanos - time.toNanos(), early);
    }

    /** This deadline, or that much from now if it comes first. */
    public Deadline atMost(Duration time) {
        return remaining().compareTo(time) <= 0
                ? this
                : new Deadline(ticker, beganNanos, ticker.nanos() + time.toNanos(), early);
    }

    /** Time left; zero, never negative, once the deadline has passed. */
    public Duration remaining() {
        return early.isDone() ? Duration.ZERO : Duration.ofNanos(Math.max(0, atNanos - ticker.nanos()));
    }

    /** Time since it was made, or since that one was made from which it is derived. */
    public Duration spent() {
        return Duration.ofNanos(ticker.nanos() - beganNanos);
    }

    /** Ends it now, for everybody who holds it or one that was derived from it. */
    public void cutShort() {
        early.complete(EarlyEnd.CUT_SHORT);
    }

    /** Ends it now, as {@link #cutShort} does; but whoever waits is to have an answer, as when the time is simply up. */
    public void bringForward() {
        early.complete(EarlyEnd.BROUGHT_FORWARD);
    }

    /** Has that done if the deadline is cut short, at once if it has been; not when its time is simply up. */
    public void ifCutShort(Runnable action) {
        atEarlyEnd(EarlyEnd.CUT_SHORT, action);
    }

    /** Does something once, when it is brought forward; at once, if it has been. */
    public void ifBroughtForward(Runnable action) {
        atEarlyEnd(EarlyEnd.BROUGHT_FORWARD, action);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // there is nothing to wait for
    private void atEarlyEnd(EarlyEnd which, Runnable action) {
        early.thenAccept(end -> {
            if (end == which) {
                action.run();
            }
        });
    }

    @Override
    public String toString() {
        return "in " + remaining();
    }
}
