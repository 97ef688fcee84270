package se.samplan.call;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.samplan.call.Call.Because;
import se.samplan.model.ContractId;
import se.samplan.model.LogicalAddress;
import se.samplan.model.Source;
import se.samplan.outcome.FailureKind;
import se.samplan.outcome.Outcome;
import se.samplan.time.Ticker;

/**
 * One gate before each source: so many calls at a time, and none while the source is paused by its {@link Breaker}. A call
 * that is turned away ends at once, as a failure that says why; nothing queues and the source is not called.
 *
 * <p>A gate is for one contract at one logical address, because that is what the platform routes by: the same address
 * may lead to another system for another contract, and a system that hangs over notes may well answer about plans.
 *
 * <p>One lock guards all gates. What is done under it takes well below a microsecond, and nobody is called from under it.
 */
public final class SourceGates {

    /**
     * What a gate lets through.
     *
     * @param failures that many calls in a row that come to nothing pause the source
     * @param pause from then until the first probe
     * @param patience a call of a contract that is cut before it has waited so long says nothing of the source: its request had
     *     little time left when it began
     * @param most gates that are kept; above it those go that have not been used for longest and have no call under way,
     *     closed ones first
     */
    public record Limits(int failures, Duration pause, Function<ContractId, Duration> patience, int most) {

        /** Limits with the same patience for every contract. */
        public Limits(int failures, Duration pause, Duration patience, int most) {
            this(failures, pause, contract -> patience, most);
        }
    }

    private record Place(ContractId contract, LogicalAddress address) {}

    private record Entry(Optional<FailureKind> refusal, Breaker.Ticket ticket) {}

    private static final class Gate {
        private Breaker breaker;
        private int inFlight;

        Gate(Breaker breaker) {
            this.breaker = breaker;
        }

        boolean isIdle() {
            return inFlight == 0;
        }
    }

    private final Limits limits;
    private final SourceLimits sources;
    private final Breaker.Rule rule;
    private final Ticker ticker;
    private final GateListener listener;

    /** In order of use. Guarded by {@code this}, the gates in it too. */
    private final Map<Place, Gate> gates = new LinkedHashMap<>(16, 0.75f, true);

    /** @param sources how many calls each source gets at a time */
    public SourceGates(Limits limits, SourceLimits sources, Ticker ticker, GateListener listener) {
        this.limits = limits;
        this.sources = sources;
        this.rule = new Breaker.Rule(limits.failures(), limits.pause());
        this.ticker = ticker;
        this.listener = listener;
    }

    /**
     * Starts a call if the source's gate lets it through. The call holds its place until it has ended, is aborted, or could
     * not be started; whichever comes first.
     *
     * @param start starts the call; not run when it is turned away
     */
    public <A> Call<Outcome<A>> through(ContractId contract, Source source, Supplier<Call<Outcome<A>>> start) {
        Place place = new Place(contract, source.logicalAddress());
        Entry entry = enter(place, sources.of(place.address()).concurrency());
        return entry.refusal()
                .map(why -> this.<A>turnAway(place, source, why))
                .orElseGet(() -> watched(new Permit(place, entry.ticket(), ticker.nanos()), start));
    }

    /** How every source that has been asked stands, by address and contract. */
    public synchronized List<SourceState> states() {
        long now = ticker.nanos();
        return gates.entrySet().stream()
                .map(entry -> state(entry.getKey(), entry.getValue(), now))
                .sorted(Comparator.comparing(SourceState::address)
                        .thenComparing(state -> state.contract().namespace()))
                .toList();
    }

    private SourceState state(Place place, Gate gate, long now) {
        return new SourceState(
                place.contract(),
                place.address(),
                gate.breaker.state(rule, now),
                gate.inFlight,
                Duration.ofNanos(now - gate.breaker.since()));
    }

    private <A> Call<Outcome<A>> turnAway(Place place, Source source, FailureKind why) {
        listener.turnedAway(place.contract(), place.address(), why);
        return Call.done(Outcome.Failed.of(source, Duration.ZERO, why));
    }

    private static <A> Call<Outcome<A>> watched(Permit permit, Supplier<Call<Outcome<A>>> start) {
        Call<Outcome<A>> call;
        try {
            call = start.get();
        } catch (RuntimeException | Error e) { // only to give the place back
            permit.end(Verdict.NONE);
            throw e;
        }
        return new Call<>(
                call.result().whenComplete((outcome, defect) -> permit.end(verdict(outcome))),
                because -> {
                    permit.cut(because, call.soFar().get());
                    call.abort(because);
                },
                call.soFar());
    }

    private static Verdict verdict(@Nullable Outcome<?> outcome) {
        return outcome == null ? Verdict.NONE : Verdict.of(outcome);
    }

    private synchronized Entry enter(Place place, int most) {
        long now = ticker.nanos();
        Gate gate = gates.get(place);
        if (gate == null) {
            gate = new Gate(Breaker.closed(now));
            makeRoom();
            gates.put(place, gate);
        }
        Breaker.Ticket ticket = gate.breaker.ticket();
        if (!gate.breaker.admits(rule, now)) {
            return new Entry(Optional.of(FailureKind.SOURCE_PAUSED), ticket);
        }
        if (gate.inFlight >= most) {
            return new Entry(Optional.of(FailureKind.SOURCE_BUSY), ticket);
        }
        gate.inFlight++;
        gate.breaker = gate.breaker.begun();
        return new Entry(Optional.empty(), ticket);
    }

    private void makeRoom() {
        if (gates.size() >= limits.most() && !drop(gate -> gate.isIdle() && !gate.breaker.paused())) {
            drop(Gate::isIdle);
        }
    }

    private boolean drop(Predicate<Gate> which) {
        Optional<Place> unused = gates.entrySet().stream()
                .filter(entry -> which.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
        unused.ifPresent(gates::remove);
        return unused.isPresent();
    }

    private void leave(Permit permit, Verdict verdict) {
        boolean before;
        boolean after;
        synchronized (this) {
            Gate gate = gates.get(permit.place);
            if (gate == null) {
                throw new IllegalStateException("a gate went while a call was under way: " + permit.place);
            }
            before = gate.breaker.paused();
            gate.inFlight--;
            gate.breaker = gate.breaker.ended(permit.ticket, verdict, rule, ticker.nanos());
            after = gate.breaker.paused();
        }
        if (!before && after) {
            listener.paused(permit.place.contract(), permit.place.address());
        }
        if (before && !after) {
            listener.back(permit.place.contract(), permit.place.address());
        }
    }

    /** A call's place at its gate; given back once. */
    private final class Permit {

        private final Place place;
        private final Breaker.Ticket ticket;
        private final long began;
        private final AtomicBoolean ended = new AtomicBoolean();

        Permit(Place place, Breaker.Ticket ticket, long began) {
            this.place = place;
            this.ticket = ticket;
            this.began = began;
        }

        void end(Verdict verdict) {
            if (ended.compareAndSet(false, true)) {
                leave(this, verdict);
            }
        }

        /** What there is when a call is cut says more than that it was. */
        void cut(Because because, Optional<? extends Outcome<?>> soFar) {
            boolean waited = because == Because.TIME_IS_UP
                    && ticker.nanos() - began
                            >= limits.patience().apply(place.contract()).toNanos();
            end(soFar.<Verdict>map(Verdict::of).orElse(waited ? Verdict.ILL : Verdict.NONE));
        }
    }
}
