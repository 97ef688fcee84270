package se.samplan.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static se.samplan.outcome.FailureKind.FAULT;
import static se.samplan.outcome.FailureKind.INTERNAL;
import static se.samplan.outcome.FailureKind.NOT_PERMITTED;
import static se.samplan.outcome.FailureKind.SOURCE_BUSY;
import static se.samplan.outcome.FailureKind.SOURCE_PAUSED;
import static se.samplan.outcome.FailureKind.UNREACHABLE;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import se.samplan.call.SourceState.State;
import se.samplan.model.ContractId;
import se.samplan.model.LogicalAddress;
import se.samplan.model.Source;
import se.samplan.outcome.FailureKind;
import se.samplan.outcome.Outcome;
import se.samplan.time.Ticker;

class SourceGatesTest {

    private static final ContractId PLANS = new ContractId("urn:example:plans:2");
    private static final ContractId NOTES = new ContractId("urn:example:notes:3");
    private static final Source SYS1 = Source.at("TSTASTA00000-SYS1");
    private static final Source SYS2 = Source.at("TSTASTA00000-SYS2");
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final SourceGates.Limits TWO_AT_A_TIME = new SourceGates.Limits(3, PAUSE, PATIENCE, 100);

    private final AtomicLong now = new AtomicLong();
    private final List<String> heard = new ArrayList<>();
    private final SourceGates gates = gates(TWO_AT_A_TIME);

    /** A call that the test ends as it likes. */
    private static final class Open {
        private final CompletableFuture<Outcome<String>> result = new CompletableFuture<>();
        private final AtomicInteger aborted = new AtomicInteger();

        Call<Outcome<String>> call() {
            return new Call<>(result, aborted::incrementAndGet);
        }
    }

    @Test
    void givesWhatTheCallGives() {
        Outcome<String> answer = answered(SYS1);

        Call<Outcome<String>> call = gates.through(PLANS, SYS1, () -> Call.done(answer));

        assertThat(call.result()).isCompletedWithValue(answer);
    }

    @Test
    void eachSourceHasItsOwnLimit() {
        SourceGates own = gates(TWO_AT_A_TIME, address -> address.equals(SYS1.logicalAddress()) ? limit(1) : limit(2));
        own.through(PLANS, SYS1, new Open()::call);
        own.through(PLANS, SYS2, new Open()::call);

        Call<Outcome<String>> second = own.through(PLANS, SYS2, new Open()::call);

        assertThat(second.result()).isNotDone();
        assertThat(own.<String>through(PLANS, SYS1, () -> Call.done(answered(SYS1)))
                        .result()
                        .join())
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.kind()).isEqualTo(SOURCE_BUSY));
    }

    @Test
    void turnsAwayAtOnceWhatIsAboveItsLimit_withoutCallingTheSource() {
        Open first = new Open();
        gates.through(PLANS, SYS1, first::call);
        gates.through(PLANS, SYS1, new Open()::call);

        assertThat(refusalOf(PLANS, SYS1)).contains(SOURCE_BUSY);
        assertThat(refusalOf(PLANS, SYS2)).isEmpty();
        assertThat(refusalOf(NOTES, SYS1)).isEmpty();
        assertThat(heard).containsExactly("SOURCE_BUSY TSTASTA00000-SYS1");

        first.result.complete(answered(SYS1));

        assertThat(refusalOf(PLANS, SYS1)).isEmpty();
    }

    @Test
    void pausesASourceThatGaveNothingSoOften_andLetsOneProbeThroughAfterwards() {
        fail(3);
        assertThat(refusalOf(PLANS, SYS1)).contains(SOURCE_PAUSED);
        assertThat(refusalOf(NOTES, SYS1)).isEmpty();

        now.addAndGet(PAUSE.toNanos());
        Open probe = new Open();
        gates.through(PLANS, SYS1, probe::call);
        assertThat(refusalOf(PLANS, SYS1)).contains(SOURCE_PAUSED);

        probe.result.complete(answered(SYS1));
        assertThat(refusalOf(PLANS, SYS1)).isEmpty();
        assertThat(heard)
                .containsExactly(
                        "paused TSTASTA00000-SYS1",
                        "SOURCE_PAUSED TSTASTA00000-SYS1",
                        "SOURCE_PAUSED TSTASTA00000-SYS1",
                        "back TSTASTA00000-SYS1");
    }

    @Test
    void pausesAnewWhenTheProbeFails() {
        fail(3);
        now.addAndGet(PAUSE.toNanos());
        fail(1);

        assertThat(refusalOf(PLANS, SYS1)).contains(SOURCE_PAUSED);
        now.addAndGet(PAUSE.toNanos());
        assertThat(refusalOf(PLANS, SYS1)).isEmpty();
    }

    /** A call that is cut at the deadline never says what the source did; that it was given time and said nothing does. */
    @Test
    void takesACallThatIsCutForAFailure_ifTheSourceHadTime() {
        for (int i = 0; i < 3; i++) {
            cutAfter(PATIENCE);
        }

        assertThat(state(PLANS, SYS1).state()).isEqualTo(State.OPEN);
    }

    /** A slow index leaves the sources no time. They are not to blame. */
    @Test
    void blamesNoSourceThatHadNoTime() {
        for (int i = 0; i < 20; i++) {
            cutAfter(PATIENCE.minusNanos(1));
        }

        assertThat(state(PLANS, SYS1).state()).isEqualTo(State.CLOSED);
        assertThat(state(PLANS, SYS1).inFlight()).isZero();
    }

    @Test
    void doesNotPauseForWhatIsNotTheSourcesIllness() {
        for (FailureKind kind : List.of(NOT_PERMITTED, INTERNAL, FAULT)) {
            for (int i = 0; i < 5; i++) {
                failWith(kind);
            }
        }

        assertThat(state(PLANS, SYS1).state()).isEqualTo(State.CLOSED);
    }

    /** A refusal by the platform neither proves that the source is well nor hides that it is ill. */
    @Test
    void countsThroughRefusals_andNotThroughAnswers() {
        failWith(UNREACHABLE);
        failWith(UNREACHABLE);
        failWith(FAULT);
        failWith(UNREACHABLE);
        failWith(UNREACHABLE);
        failWith(NOT_PERMITTED);
        assertThat(state(PLANS, SYS1).state()).isEqualTo(State.CLOSED);

        failWith(UNREACHABLE);

        assertThat(state(PLANS, SYS1).state()).isEqualTo(State.OPEN);
    }

    @Test
    void givesThePlaceBackOnce_howeverOftenTheCallEnds() {
        Open open = new Open();
        Call<Outcome<String>> call = gates.through(PLANS, SYS1, open::call);
        gates.through(PLANS, SYS1, new Open()::call);

        call.abort();
        assertThat(state(PLANS, SYS1).inFlight()).isEqualTo(1);
        call.abort();
        open.result.complete(answered(SYS1));

        assertThat(open.aborted).hasValue(2);
        assertThat(state(PLANS, SYS1).inFlight()).isEqualTo(1);
    }

    @Test
    void givesThePlaceBack_whenTheCallEndsInADefectOrCannotBegin() {
        Open open = new Open();
        gates.through(PLANS, SYS1, open::call);
        open.result.completeExceptionally(new IllegalStateException("defect"));

        assertThatThrownBy(() -> gates.through(PLANS, SYS1, () -> {
                    throw new IllegalStateException("defect");
                }))
                .hasMessage("defect");
        assertThatThrownBy(() -> gates.through(PLANS, SYS1, () -> {
                    throw new StackOverflowError("defect");
                }))
                .hasMessage("defect");

        assertThat(state(PLANS, SYS1).inFlight()).isZero();
    }

    /** Every way of five steps that calls can go, against a count of our own. */
    @Test
    void keepsItsCountInEveryOrderOfEvents() {
        int ways = 6;
        int length = 5;
        for (int way = 0; way < Math.pow(ways, length); way++) {
            now.set(0);
            SourceGates fresh = gates(new SourceGates.Limits(1, PAUSE, PATIENCE, 100));
            Deque<Open> under = new ArrayDeque<>();
            Deque<Call<Outcome<String>>> calls = new ArrayDeque<>();
            int rest = way;
            for (int step = 0; step < length; step++) {
                step(rest % ways, fresh, under, calls);
                rest /= ways;
                int inFlight =
                        fresh.states().stream().mapToInt(SourceState::inFlight).sum();
                assertThat(inFlight).as("way %s", way).isEqualTo(under.size());
            }
        }
    }

    private void step(int event, SourceGates fresh, Deque<Open> under, Deque<Call<Outcome<String>>> calls) {
        switch (event) {
            case 0 -> begin(fresh, under, calls);
            case 1 -> now.addAndGet(PAUSE.toNanos());
            default -> {
                if (!under.isEmpty()) {
                    end(event, under.removeFirst(), calls.removeFirst());
                }
            }
        }
    }

    private static void begin(SourceGates fresh, Deque<Open> under, Deque<Call<Outcome<String>>> calls) {
        Open open = new Open();
        AtomicInteger started = new AtomicInteger();
        Call<Outcome<String>> call = fresh.through(PLANS, SYS1, () -> {
            started.incrementAndGet();
            return open.call();
        });
        assertThat(call.result().isDone()).isEqualTo(started.get() == 0);
        assertThat(started.get() == 1 && under.size() == 2).as("a third call").isFalse();
        if (started.get() == 1) {
            under.addLast(open);
            calls.addLast(call);
        }
    }

    private static void end(int event, Open open, Call<Outcome<String>> call) {
        switch (event) {
            case 2 -> open.result.complete(answered(SYS1));
            case 3 -> open.result.complete(Outcome.Failed.of(SYS1, Duration.ZERO, UNREACHABLE));
            case 4 -> open.result.completeExceptionally(new IllegalStateException("defect"));
            default -> {
                call.abort();
                open.result.cancel(true);
            }
        }
    }

    @Test
    void neverHasMoreUnderWayThanItsLimit_howeverManyThreadsAsk() throws Exception {
        SourceGates shared = gates(new SourceGates.Limits(5, Duration.ofNanos(1), PATIENCE, 100), address -> limit(3));
        AtomicInteger under = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<?>> all = new ArrayList<>();
        for (int thread = 0; thread < 8; thread++) {
            Random random = new Random(thread);
            all.add(threads.submit(() -> {
                for (int i = 0; i < 5_000; i++) {
                    now.incrementAndGet();
                    callAndEnd(shared, random, under, most);
                }
            }));
        }
        for (Future<?> one : all) {
            one.get(Sockets.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
        threads.shutdownNow();

        assertThat(most.get()).isPositive().isLessThanOrEqualTo(3);
        assertThat(shared.states())
                .singleElement()
                .satisfies(state -> assertThat(state.inFlight()).isZero());
    }

    private static void callAndEnd(SourceGates shared, Random random, AtomicInteger under, AtomicInteger most) {
        Open open = new Open();
        AtomicInteger mine = new AtomicInteger();
        Call<Outcome<String>> call = shared.through(PLANS, SYS1, () -> {
            mine.set(1);
            most.accumulateAndGet(under.incrementAndGet(), Math::max);
            return open.call();
        });
        under.addAndGet(-mine.get());
        if (random.nextBoolean()) {
            call.abort();
        }
        open.result.complete(
                random.nextBoolean() ? answered(SYS1) : Outcome.Failed.of(SYS1, Duration.ZERO, UNREACHABLE));
    }

    @Test
    void tellsHowEverySourceStands() {
        gates.through(PLANS, SYS2, new Open()::call);
        fail(3);
        now.addAndGet(Duration.ofSeconds(4).toNanos());

        assertThat(gates.states())
                .containsExactly(
                        new SourceState(PLANS, SYS1.logicalAddress(), State.OPEN, 0, Duration.ofSeconds(4)),
                        new SourceState(PLANS, SYS2.logicalAddress(), State.CLOSED, 1, Duration.ofSeconds(4)));

        now.addAndGet(Duration.ofSeconds(6).toNanos());

        assertThat(state(PLANS, SYS1).state()).isEqualTo(State.HALF_OPEN);
    }

    @Test
    void takesAddressesThatDifferInCaseForOneSource() {
        gates.through(PLANS, SYS1, new Open()::call);
        gates.through(PLANS, Source.at("tstasta00000-sys1"), new Open()::call);

        assertThat(refusalOf(PLANS, SYS1)).contains(SOURCE_BUSY);
    }

    /** A contract with a shorter time is told by calls that another would have to wait for longer. */
    @Test
    void howLongACallMustHaveWaitedDependsOnItsContract() {
        SourceGates own = gates(new SourceGates.Limits(
                1, PAUSE, contract -> contract.equals(NOTES) ? Duration.ofSeconds(1) : PATIENCE, 100));
        for (ContractId contract : List.of(PLANS, NOTES)) {
            Call<Outcome<String>> call = own.through(contract, SYS1, new Open()::call);
            now.addAndGet(Duration.ofSeconds(2).toNanos());
            call.abort(Call.Because.TIME_IS_UP);
        }

        assertThat(own.states())
                .extracting(SourceState::contract, SourceState::state)
                .containsExactlyInAnyOrder(
                        tuple(PLANS, SourceState.State.CLOSED), tuple(NOTES, SourceState.State.OPEN));
    }

    @Test
    void forgetsWhatWasNotUsedForLongest() {
        SourceGates few = gates(new SourceGates.Limits(1, PAUSE, PATIENCE, 3));
        List.of("A", "B", "C", "A", "D").forEach(address -> ask(few, address));

        assertThat(addresses(few)).containsExactly("A", "C", "D");
    }

    @Test
    void forgetsNoCallUnderWay_andPausedSourcesLast() {
        SourceGates few = gates(new SourceGates.Limits(1, PAUSE, PATIENCE, 3));
        few.through(PLANS, Source.at("UNDER-WAY"), new Open()::call);
        few.through(
                PLANS,
                Source.at("PAUSED"),
                () -> Call.done(Outcome.Failed.of(Source.at("PAUSED"), Duration.ZERO, UNREACHABLE)));

        for (int i = 0; i < 10; i++) {
            ask(few, "SOURCE-" + i);
        }
        assertThat(addresses(few)).containsExactly("PAUSED", "SOURCE-9", "UNDER-WAY");

        few.through(PLANS, Source.at("SOURCE-9"), new Open()::call);
        ask(few, "SOURCE-10");
        assertThat(addresses(few)).containsExactly("SOURCE-10", "SOURCE-9", "UNDER-WAY");
    }

    private static void ask(SourceGates few, String address) {
        few.through(PLANS, Source.at(address), () -> Call.done(answered(Source.at(address))));
    }

    private static List<String> addresses(SourceGates few) {
        return few.states().stream().map(state -> state.address().value()).toList();
    }

    private SourceGates gates(SourceGates.Limits limits) {
        return gates(limits, address -> limit(2));
    }

    private static SourceLimits.Limit limit(int concurrency) {
        return new SourceLimits.Limit(Integer.MAX_VALUE, Integer.MAX_VALUE, concurrency);
    }

    private SourceGates gates(SourceGates.Limits limits, SourceLimits sources) {
        Ticker ticker = now::get;
        return new SourceGates(limits, sources, ticker, new GateListener() {
            @Override
            public void paused(ContractId contract, LogicalAddress address) {
                hear("paused " + address);
            }

            @Override
            public void back(ContractId contract, LogicalAddress address) {
                hear("back " + address);
            }

            @Override
            public void turnedAway(ContractId contract, LogicalAddress address, FailureKind why) {
                hear(why + " " + address);
            }
        });
    }

    private synchronized void hear(String what) {
        heard.add(what);
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            failWith(UNREACHABLE);
        }
    }

    private void failWith(FailureKind kind) {
        gates.through(PLANS, SYS1, () -> Call.done(Outcome.Failed.of(SYS1, Duration.ZERO, kind)));
    }

    private void cutAfter(Duration time) {
        Open open = new Open();
        Call<Outcome<String>> call = gates.through(PLANS, SYS1, open::call);
        now.addAndGet(time.toNanos());
        call.abort();
        open.result.complete(Outcome.Failed.of(SYS1, time, UNREACHABLE));
    }

    private SourceState state(ContractId contract, Source source) {
        return gates.states().stream()
                .filter(state ->
                        state.contract().equals(contract) && state.address().equals(source.logicalAddress()))
                .findFirst()
                .orElseThrow();
    }

    /** Why a call does not begin, if so; else it ends at once and leaves no trace but that the source answered. */
    private Optional<FailureKind> refusalOf(ContractId contract, Source source) {
        AtomicInteger started = new AtomicInteger();
        Outcome<String> outcome = gates.through(contract, source, () -> {
                    started.incrementAndGet();
                    return Call.done(answered(source));
                })
                .result()
                .join();
        Optional<FailureKind> why = outcome.fold(
                answered -> Optional.empty(),
                late -> Optional.empty(),
                failed -> Optional.of(failed.kind()),
                notAsked -> Optional.empty());
        assertThat(started.get() == 0).isEqualTo(why.isPresent());
        return why;
    }

    private static Outcome<String> answered(Source source) {
        return new Outcome.Answered<>(source, Duration.ZERO, "answer");
    }
}
