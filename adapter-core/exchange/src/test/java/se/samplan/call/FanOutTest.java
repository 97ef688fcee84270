package se.samplan.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.awaitility.Awaitility.await;
import static se.samplan.call.Sockets.PATIENCE;
import static se.samplan.call.Sockets.noHurry;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.samplan.model.Source;
import se.samplan.outcome.FailureKind;
import se.samplan.outcome.Outcome;
import se.samplan.time.Deadline;
import se.samplan.time.Ticker;

class FanOutTest {

    private static final Source SYS1 = Source.at("TSTASTA00000-SYS1");
    private static final Source SYS2 = Source.at("TSTASTA00000-SYS2");
    private static final Source SYS3 = Source.at("TSTASTA00000-SYS3");

    private final FanOut fanOut = new FanOut(Ticker.system(), ForkJoinPool.commonPool());

    @AfterEach
    void close() {
        fanOut.close();
    }

    @Test
    void givesOneOutcomePerSourceInTheirOrder_whoeverAnswersFirst() throws Exception {
        Map<Source, CompletableFuture<Outcome<String>>> open = new HashMap<>();
        CompletableFuture<List<Outcome<String>>> all = fanOut.ask(
                List.of(SYS3, SYS1, SYS2),
                source -> new Call<>(open.computeIfAbsent(source, s -> new CompletableFuture<>()), () -> {}),
                noHurry());

        for (Source source : List.of(SYS2, SYS1, SYS3)) {
            assertThat(all).isNotDone();
            open.getOrDefault(source, new CompletableFuture<>()).complete(answered(source));
        }

        assertThat(finished(all)).containsExactly(answered(SYS3), answered(SYS1), answered(SYS2));
    }

    @Test
    void asksAllBeforeAnyAnswers() {
        List<Source> asked = new ArrayList<>();

        CompletableFuture<List<Outcome<String>>> all = fanOut.ask(
                List.of(SYS1, SYS2, SYS3),
                source -> {
                    asked.add(source);
                    return new Call<>(new CompletableFuture<>(), () -> {});
                },
                noHurry());

        assertThat(asked).containsExactly(SYS1, SYS2, SYS3);
        assertThat(all).isNotDone();
    }

    @Test
    void endsAtOnceWhenThereIsNobodyToAsk() throws Exception {
        assertThat(finished(fanOut.<String>ask(List.of(), source -> Call.done(answered(source)), noHurry())))
                .isEmpty();
    }

    @Test
    void keepsWhatWasAnswered_andAbortsWhatWasNot_whenTheDeadlinePasses() throws Exception {
        Map<Source, AtomicInteger> aborted = Map.of(SYS1, new AtomicInteger(), SYS2, new AtomicInteger());
        Map<Source, CompletableFuture<Outcome<String>>> results =
                Map.of(SYS1, CompletableFuture.completedFuture(answered(SYS1)), SYS2, new CompletableFuture<>());

        List<Outcome<String>> outcomes = finished(fanOut.ask(
                List.of(SYS1, SYS2),
                source -> new Call<>(
                        of(results, source), () -> of(aborted, source).incrementAndGet()),
                alreadyPassed()));

        assertThat(outcomes.get(0)).isEqualTo(answered(SYS1));
        assertThat(outcomes.get(1)).isInstanceOf(Outcome.Late.class);
        assertThat(outcomes.get(1).source()).isEqualTo(SYS2);
        await().atMost(PATIENCE).until(() -> of(aborted, SYS2).get() == 1);
        assertThat(of(aborted, SYS1)).hasValue(0);
    }

    @Test
    void doesNotListenToAnAnswerAfterTheDeadline() throws Exception {
        CompletableFuture<Outcome<String>> slow = new CompletableFuture<>();
        CompletableFuture<List<Outcome<String>>> all =
                fanOut.ask(List.of(SYS1), source -> new Call<>(slow, () -> {}), alreadyPassed());
        finished(all);

        slow.complete(answered(SYS1));

        assertThat(finished(all)).singleElement().isInstanceOf(Outcome.Late.class);
    }

    /** Aborting makes the call fail; that must not turn a late source into a failed one. */
    @Test
    void callsALateSourceLate_howeverItsCallEnds() throws Exception {
        CompletableFuture<Outcome<String>> open = new CompletableFuture<>();

        List<Outcome<String>> outcomes = finished(
                fanOut.ask(List.of(SYS1), source -> new Call<>(open, () -> open.cancel(true)), alreadyPassed()));

        assertThat(outcomes).singleElement().isInstanceOf(Outcome.Late.class);
    }

    @Test
    void losesOneSource_whenItsCallCannotEvenBegin() throws Exception {
        List<Outcome<String>> outcomes = finished(fanOut.ask(
                List.of(SYS1, SYS2, SYS3),
                source -> {
                    if (source.equals(SYS2)) {
                        throw new IllegalStateException("defect");
                    }
                    return Call.done(answered(source));
                },
                noHurry()));

        assertOnlySys2FailedByOurMistake(outcomes);
    }

    @Test
    void losesOneSource_whenItsCallEndsInADefect() throws Exception {
        List<Outcome<String>> outcomes = finished(fanOut.ask(
                List.of(SYS1, SYS2, SYS3),
                source -> source.equals(SYS2)
                        ? Call.done(answered(source)).then(answer -> {
                            throw new IllegalStateException("defect");
                        })
                        : Call.done(answered(source)),
                noHurry()));

        assertOnlySys2FailedByOurMistake(outcomes);
    }

    /** The others are given up at the deadline too, also when closing the first connection goes wrong. */
    @Test
    void endsAtTheDeadline_evenIfAbortingFails() throws Exception {
        List<Outcome<String>> outcomes = finished(fanOut.ask(
                List.of(SYS1, SYS2, SYS3),
                source -> new Call<>(new CompletableFuture<>(), () -> {
                    throw new IllegalStateException("defect");
                }),
                alreadyPassed()));

        assertThat(outcomes)
                .hasSize(3)
                .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Outcome.Late.class));
    }

    @Test
    void endsForThousandsOfSources() throws Exception {
        List<Source> many = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            many.add(Source.at("TSTASTA00000-S" + i));
        }
        Collections.shuffle(many, new Random(17));

        List<Outcome<String>> outcomes = finished(fanOut.ask(
                many,
                source -> source.hashCode() % 2 == 0
                        ? Call.done(answered(source))
                        : new Call<>(new CompletableFuture<>(), () -> {}),
                alreadyPassed()));

        assertThat(outcomes).extracting(Outcome::source).isEqualTo(many);
    }

    @Test
    void canBeClosedTwice() {
        assertThatNoException().isThrownBy(() -> {
            fanOut.close();
            fanOut.close();
        });
    }

    private static void assertOnlySys2FailedByOurMistake(List<Outcome<String>> outcomes) {
        assertThat(outcomes).hasSize(3).startsWith(answered(SYS1)).endsWith(answered(SYS3));
        FailureKind kind = outcomes.get(1)
                .fold(
                        answered -> FailureKind.FAULT,
                        late -> FailureKind.LATE,
                        Outcome.Failed::kind,
                        notAsked -> FailureKind.FAULT);
        assertThat(kind).isEqualTo(FailureKind.INTERNAL);
        assertThat(outcomes.get(1).source()).isEqualTo(SYS2);
    }

    private static Deadline alreadyPassed() {
        return Deadline.after(Duration.ZERO, Ticker.system());
    }

    private static Outcome<String> answered(Source source) {
        return new Outcome.Answered<>(source, Duration.ZERO, "answer");
    }

    private static <T> T of(Map<Source, T> values, Source source) {
        return Objects.requireNonNull(values.get(source));
    }

    private static <T> T finished(CompletableFuture<T> future) throws Exception {
        return future.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }
}
