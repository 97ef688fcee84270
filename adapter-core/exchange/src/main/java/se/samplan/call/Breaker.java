package se.samplan.call;

import java.time.Duration;
import se.samplan.call.SourceState.State;

/**
 * Whether a source is worth calling. A value: each event gives the next one, and nothing here waits or reads a clock.
 *
 * <p>It opens when that many calls, all begun after the last answer, came to nothing. It lets one probe through when the
 * pause is over; a probe that comes to nothing begins another pause, and any answer closes it. An answer counts whenever
 * its call began, since the source gave it now; a failure of a call that began before the last answer is old news. A source
 * that answers some of its calls is thus never cut off from those.
 *
 * @param failures calls begun after the last answer that came to nothing
 * @param answers how many there have been; tells calls from before the last one from those after it
 * @param paused false while closed
 * @param probing true while a probe is out
 * @param since when it last opened or closed, on the ticker
 */
record Breaker(int failures, long answers, boolean paused, boolean probing, long since) {

    /**
     * When to open and for how long.
     *
     * @param failures that many in a row open it
     * @param pause from opening until the first probe
     */
    record Rule(int failures, Duration pause) {}

    /** What a call remembers of the breaker that it passed. */
    record Ticket(long answers, boolean probe) {}

    static Breaker closed(long now) {
        return new Breaker(0, 0, false, false, now);
    }

    State state(Rule rule, long now) {
        if (!paused) {
            return State.CLOSED;
        }
        return now - since < rule.pause().toNanos() ? State.OPEN : State.HALF_OPEN;
    }

    /** True if a call may begin now. */
    boolean admits(Rule rule, long now) {
        return switch (state(rule, now)) {
            case CLOSED -> true;
            case OPEN -> false;
            case HALF_OPEN -> !probing;
        };
    }

    /** What the next call is to bring back when it ends. */
    Ticket ticket() {
        return new Ticket(answers, paused);
    }

    /** A call has begun. */
    Breaker begun() {
        return new Breaker(failures, answers, paused, paused, since);
    }

    /** A call has ended. */
    Breaker ended(Ticket ticket, Verdict verdict, Rule rule, long now) {
        if (verdict == Verdict.WELL) {
            return new Breaker(0, answers + 1, false, false, paused ? now : since);
        }
        boolean oldNews = ticket.answers() != answers || paused != ticket.probe();
        if (oldNews) {
            return this;
        }
        if (verdict == Verdict.NONE) {
            return new Breaker(failures, answers, paused, false, since);
        }
        boolean opens = paused || failures + 1 >= rule.failures();
        return new Breaker(failures + 1, answers, opens, false, opens ? now : since);
    }
}
