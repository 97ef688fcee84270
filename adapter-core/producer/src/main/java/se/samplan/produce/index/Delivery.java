package se.samplan.produce.index;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import se.samplan.time.Ticker;

/**
 * Brings what waits in the outbox to the index, one request at a time, and one holder of the lease at a time over all
 * instances. So an older state of a post never overtakes a newer one, as far as a sender can see to it.
 *
 * <p>At least once: what the index may have got, but has not said so, is sent again, which changes nothing there.
 *
 * <p>One thread calls {@link #step()} again and again; {@link #state()} and {@link #resume()} are for any thread.
 */
public final class Delivery {

    /** Most changes that are parked in one round: if it is not they that are wrong, there are few to release. */
    static final int MOST_REFUSED = 20;

    private static final String NONE_TAKEN = "NONE_TAKEN";

    /**
     * How fast changes are sent.
     *
     * @param most changes in one request
     * @param poll between two looks into the outbox
     * @param pauses after failures
     * @param lease longer than any request takes
     */
    public record Pace(int most, Duration poll, Pauses pauses, Duration lease) {

        public Pace {
            if (most < 1 || most > IndexSender.MOST) {
                throw new IllegalArgumentException("a request has 1 to " + IndexSender.MOST + " changes");
            }
        }
    }

    /** Where changes wait, and where they go. */
    public record Way(Outbox from, IndexSender to) {}

    /** Where the time and the random numbers come from. */
    public record Times(Clock clock, Ticker ticker, RandomGenerator random) {}

    private final Outbox outbox;
    private final IndexSender index;
    private final Pace pace;
    private final Times times;
    private final OutboxListener listener;
    private final String holder = UUID.randomUUID().toString();

    private int most;
    private int failures;
    private long failedAt;
    private Duration pause = Duration.ZERO;
    private boolean unclear;
    private boolean blind;
    private String resumption = "";

    private volatile DeliveryState state = new DeliveryState(
            new Outbox.Count(0, Optional.empty(), 0), Optional.empty(), Optional.empty(), Optional.empty());

    public Delivery(Way way, Pace pace, Times times, OutboxListener listener) {
        this.outbox = way.from();
        this.index = way.to();
        this.pace = pace;
        this.times = times;
        this.listener = listener;
        this.most = pace.most();
    }

    /** As of the latest step. */
    public DeliveryState state() {
        return state;
    }

    /** Goes on after a stop, when somebody has mended its cause. */
    public synchronized void resume() {
        state = new DeliveryState(state.count(), state.lastSuccess(), state.lastFailure(), Optional.empty());
    }

    /**
     * Sends what waits, if it is time to. Throws nothing but defects.
     *
     * @return how long to wait before the next step; zero if there is more to do
     */
    public Duration step() {
        if (blind && isPaused()) {
            return pace.poll();
        }
        try {
            tell(outbox.count());
            seesAgain();
            heed(outbox.resumption());
            if (isPaused() || state.stopped().isPresent() || state.count().waiting() == 0) {
                return pace.poll();
            }
            return outbox.lease(holder, pace.lease()) ? round() : pace.poll();
        } catch (OutboxUnavailable e) {
            blind = true;
            failed("OUTBOX");
            listener.outboxUnavailable(String.valueOf(e.getMessage()), pause);
            return pace.poll();
        }
    }

    /** Lets another instance send at once, unless the index may still be at work on what we sent last. */
    public void leave() {
        if (!unclear) {
            outbox.giveUp(holder);
        }
    }

    private Duration round() {
        List<OutboxEntry> entries = outbox.waiting(most);
        if (entries.isEmpty()) {
            return pace.poll();
        }
        Round round = new Round(outbox, holder, pace.lease(), this::send);
        round.deliver(entries);
        int done = round.removed() + park(round);
        if (round.taken() > 0) {
            succeeded(round.taken());
        }
        round.trouble().ifPresent(this::trouble);
        tell(outbox.count());
        return done > 0 && !isPaused() && state.count().waiting() > 0 ? Duration.ZERO : pace.poll();
    }

    private IndexAnswer send(List<OutboxEntry> entries) {
        unclear = true;
        IndexAnswer answer =
                index.send(entries.stream().map(OutboxEntry::change).toList());
        unclear = answer.kind() == IndexAnswer.Kind.FAULTED || answer.kind() == IndexAnswer.Kind.NOT_REACHED;
        return answer;
    }

    /** Parks what was refused. If nothing was taken, it may be the index that is wrong: nothing more is sent for a while. */
    private int park(Round round) {
        round.refused().forEach((entry, code) -> {
            outbox.park(entry, code, times.clock().instant());
            listener.parked(entry.id(), code);
        });
        if (round.taken() == 0 && !round.refused().isEmpty() && round.trouble().isEmpty()) {
            trouble(new IndexAnswer(IndexAnswer.Kind.NOT_REACHED, NONE_TAKEN));
        }
        return round.refused().size();
    }

    private void trouble(IndexAnswer answer) {
        if (answer.kind() == IndexAnswer.Kind.STOP) {
            stop(answer.code());
            return;
        }
        if (answer.kind() == IndexAnswer.Kind.FAULTED) {
            most = Math.max(1, most / 2);
        }
        failed(answer.code());
        listener.failed(answer.code(), pause);
    }

    private void failed(String code) {
        failures++;
        failedAt = times.ticker().nanos();
        pause = pace.pauses().after(failures, times.random());
        update(state.lastSuccess(), Optional.of(code));
    }

    private void succeeded(int changes) {
        failures = 0;
        pause = Duration.ZERO;
        most = Math.min(pace.most(), 2 * most);
        Instant now = times.clock().instant();
        update(Optional.of(now), Optional.empty());
        listener.delivered(changes);
    }

    private void seesAgain() {
        if (blind) {
            blind = false;
            failures = 0;
            pause = Duration.ZERO;
            update(state.lastSuccess(), Optional.empty());
        }
    }

    /**
     * Goes on after a stop if an operator has said so, perhaps in another process. What was said before the stop does not
     * count.
     */
    private void heed(String latest) {
        if (!latest.equals(resumption) && state.stopped().isPresent()) {
            resume();
        }
        resumption = latest;
    }

    private boolean isPaused() {
        return times.ticker().nanos() - failedAt < pause.toNanos();
    }

    private void stop(String code) {
        stopped(code);
        outbox.giveUp(holder);
        listener.stopped(code);
    }

    private synchronized void stopped(String code) {
        state = new DeliveryState(state.count(), state.lastSuccess(), Optional.of(code), Optional.of(code));
    }

    private synchronized void tell(Outbox.Count count) {
        state = new DeliveryState(count, state.lastSuccess(), state.lastFailure(), state.stopped());
    }

    private synchronized void update(Optional<Instant> lastSuccess, Optional<String> lastFailure) {
        state = new DeliveryState(state.count(), lastSuccess, lastFailure, state.stopped());
    }
}
