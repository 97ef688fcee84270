package se.samplan.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samplan.call.Sockets.room;
import static se.samplan.question.Questions.aQuestion;
import static se.samplan.record.Records.aRecord;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.samplan.aggregate.Aggregation.Limits;
import se.samplan.call.Call;
import se.samplan.call.FanOut;
import se.samplan.contract.CarePlans2;
import se.samplan.contract.RecordOrder;
import se.samplan.merge.MergedAnswer;
import se.samplan.model.LogicalAddress;
import se.samplan.model.Source;
import se.samplan.outcome.FailureKind;
import se.samplan.outcome.NotAskedReason;
import se.samplan.outcome.Outcome;
import se.samplan.page.Paging;
import se.samplan.question.Question;
import se.samplan.reader.Access;
import se.samplan.reader.AccessPolicy;
import se.samplan.reader.Checks;
import se.samplan.record.Reading;
import se.samplan.record.SourceRecord;
import se.samplan.select.Selection;
import se.samplan.source.EngagementIndex;
import se.samplan.source.EngagementIndex.Hits;
import se.samplan.source.IndexOrList;
import se.samplan.source.IndexUnavailable;
import se.samplan.source.LateSources;
import se.samplan.source.Permissions;
import se.samplan.source.SourcePlan;
import se.samplan.source.SourceSearch;
import se.samplan.time.Deadline;
import se.samplan.time.FakeTicker;
import se.samplan.time.Ticker;
import se.samplan.token.Tokens;

class AggregationTest {

    private static final Tokens TOKENS = Tokens.ofThisStart(Clock.systemUTC());

    private static final Source SYS1 = Source.at("TSTASTA00000-SYS1");
    private static final Source SYS2 = Source.at("TSTASTA00000-SYS2");
    private static final Source SYS3 = Source.at("TSTASTA00000-SYS3");
    private static final Source OURSELVES = Source.at("TSTASTA00000-AG00");
    private static final Question QUESTION = aQuestion().build();
    private static final Permissions ALL_ALLOWED = question -> source -> true;
    private static final Limits NOTHING_RESERVED = new Limits(Duration.ZERO, Duration.ofMinutes(1), 100);

    /** How a source behaves. */
    private enum Behaviour {
        ANSWERS,
        IS_LATE,
        FAILS
    }

    private final FanOut fanOut = new FanOut(Ticker.system(), ForkJoinPool.commonPool());
    private final ConcurrentLinkedQueue<String> heard = new ConcurrentLinkedQueue<>();
    private final Map<Source, Behaviour> behaviours = new LinkedHashMap<>();
    private final List<Source> asked = new ArrayList<>();
    private Optional<Took> took = Optional.empty();
    private Runnable whileAsking = () -> {};

    @AfterEach
    void close() {
        fanOut.close();
    }

    static List<List<Behaviour>> everyCombination() {
        List<List<Behaviour>> all = new ArrayList<>();
        for (Behaviour first : Behaviour.values()) {
            for (Behaviour second : Behaviour.values()) {
                for (Behaviour third : Behaviour.values()) {
                    all.add(List.of(first, second, third));
                }
            }
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("everyCombination")
    void accountsForEverySourceOnce_andGivesWhatWasAnswered(List<Behaviour> combination) throws Exception {
        List<Source> sources = List.of(SYS1, SYS2, SYS3);
        for (int i = 0; i < sources.size(); i++) {
            behaviours.put(sources.get(i), combination.get(i));
        }

        MergedAnswer answer = answered(aggregation(knowing(sources), ALL_ALLOWED), QUESTION);

        assertThat(answer.outcomes()).extracting(Outcome::source).containsExactlyElementsOf(sources);
        assertThat(answer.outcomes()).extracting(AggregationTest::behaviour).containsExactlyElementsOf(combination);
        assertThat(answer.records())
                .extracting(SourceRecord::deliveredBy)
                .containsExactlyElementsOf(sources.stream()
                        .filter(source -> behaviours.get(source) == Behaviour.ANSWERS)
                        .toList());
        assertThat(answer.isComplete()).isEqualTo(Set.copyOf(combination).equals(Set.of(Behaviour.ANSWERS)));
    }

    @Test
    void tellsWhatItWaitedForAndWhatWasItsOwn() throws Exception {
        FakeTicker ticker = new FakeTicker(0);
        EngagementIndex index = (question, deadline) -> {
            ticker.passes(Duration.ofMillis(20));
            return CompletableFuture.completedFuture(Hits.all(List.of(SYS1)));
        };
        Permissions permissions = question -> {
            ticker.passes(Duration.ofMillis(3));
            return source -> true;
        };
        whileAsking = () -> ticker.passes(Duration.ofMillis(100));
        Deadline deadline = Deadline.after(Duration.ofMinutes(1), ticker);
        ticker.passes(Duration.ofMillis(4));

        finished(aggregation(index, permissions).answer(QUESTION, deadline, room()));

        assertThat(took)
                .contains(new Took(Duration.ofMillis(127), Duration.ofMillis(20), Duration.ofMillis(100)))
                .hasValueSatisfying(all -> assertThat(all.own()).isEqualTo(Duration.ofMillis(7)));
    }

    @Test
    void failsWhenItIsNotKnownWhomToAsk() {
        EngagementIndex down = (question, deadline) -> CompletableFuture.failedFuture(new IndexUnavailable("down"));

        assertThatThrownBy(() -> answered(aggregation(down, ALL_ALLOWED), QUESTION))
                .hasCauseInstanceOf(IndexUnavailable.class);
        assertThat(asked).isEmpty();
        assertThat(heard).isEmpty();
    }

    /** The list may lack a source that holds data: however many answer, the answer is never called complete. */
    @Test
    void asksTheListInstead_andAccountsForTheIndexBesideTheSources() throws Exception {
        Source index = Source.at("TSTASTA00000-EI00");
        EngagementIndex down = (question, deadline) -> CompletableFuture.failedFuture(new IndexUnavailable("down"));
        SourceSearch search = new IndexOrList(down, index, contract -> List.of(SYS2, OURSELVES, SYS1, SYS2));

        MergedAnswer answer = answered(searching(search, ALL_ALLOWED, NOTHING_RESERVED), QUESTION);

        assertThat(asked).containsExactly(SYS2, SYS1);
        assertThat(answer.records()).hasSize(2);
        assertThat(answer.outcomes()).extracting(Outcome::source).containsExactly(OURSELVES, index, SYS1, SYS2);
        assertThat(answer.outcomes().stream().filter(outcome -> !outcome.concernsSource()))
                .singleElement()
                .extracting(outcome ->
                        outcome.fold(a -> "", l -> "", failed -> failed.kind().code(), n -> ""))
                .isEqualTo("SP-INDEX-REPLACED");
        assertThat(answer.isComplete()).isFalse();
    }

    @Test
    void failsWhenItIsNotKnownWhoMayBeAsked() {
        Permissions down = question -> {
            throw new IllegalStateException("no permissions");
        };

        assertThatThrownBy(() -> answered(aggregation(knowing(List.of(SYS1)), down), QUESTION))
                .hasCauseInstanceOf(IllegalStateException.class);
        assertThat(asked).isEmpty();
    }

    @Test
    void saysWhichSourcesWereNotAskedAndWhy() throws Exception {
        Question toTwo = aQuestion().build();
        Permissions notSys2 = question -> source -> !source.equals(SYS2);

        MergedAnswer answer = answered(aggregation(knowing(List.of(OURSELVES, SYS2, SYS1, SYS2)), notSys2), toTwo);

        assertThat(asked).containsExactly(SYS1);
        assertThat(answer.outcomes()).hasSize(3);
        assertThat(answer.outcomes())
                .contains(
                        new Outcome.NotAsked<>(OURSELVES, NotAskedReason.OWN_ADDRESS),
                        new Outcome.NotAsked<>(SYS2, NotAskedReason.NOT_ALLOWED));
    }

    @Test
    void asksOnlyTheSourceThatTheQuestionNames() throws Exception {
        Question toOne = aQuestion().onlyTo("TSTASTA00000-SYS2").build();

        MergedAnswer answer = answered(aggregation(knowing(List.of(SYS1, SYS2)), ALL_ALLOWED), toOne);

        assertThat(asked).containsExactly(SYS2);
        assertThat(answer.outcomes()).contains(new Outcome.NotAsked<>(SYS1, NotAskedReason.NOT_REQUESTED));
        assertThat(answer.isComplete()).isTrue();
    }

    @Test
    void answersWithNothingWhenNobodyHoldsAnything() throws Exception {
        assertThat(answered(aggregation(knowing(List.of()), ALL_ALLOWED), QUESTION))
                .isEqualTo(new MergedAnswer(List.of(), List.of()));
    }

    /** What is left over has its own status, and a token with which it can be asked for. */
    @Test
    void asksNoMoreSourcesThanItMay_andTellsOfTheOthers() throws Exception {
        MergedAnswer answer = answered(
                aggregation(
                        knowing(List.of(SYS2, SYS1)), ALL_ALLOWED, new Limits(Duration.ZERO, Duration.ofMinutes(1), 1)),
                QUESTION);

        assertThat(asked).containsExactly(SYS1);
        assertThat(answer.outcomes()).contains(new Outcome.NotAsked<>(SYS2, NotAskedReason.TOO_MANY));
        assertThat(answer.isComplete()).isFalse();
        assertThat(new LateSources(TOKENS).token(QUESTION, answer.outcomes())).isPresent();
    }

    @Test
    void tellsTheListenerOfThePlanAndThenOfTheAnswer() throws Exception {
        answered(aggregation(knowing(List.of(SYS1, OURSELVES)), ALL_ALLOWED), QUESTION);

        assertThat(heard).containsExactly("planned 1, skipped 1", "answered 2");
    }

    /** The clock stands still, so that what each step may use is known to the nanosecond. */
    @Test
    void keepsTimeForMergingAndWriting() throws Exception {
        List<Duration> given = new ArrayList<>();
        EngagementIndex index = (question, deadline) -> {
            given.add(deadline.remaining());
            return CompletableFuture.completedFuture(Hits.all(List.of()));
        };
        Aggregation aggregation =
                aggregation(index, ALL_ALLOWED, new Limits(Duration.ofSeconds(2), Duration.ofSeconds(27), 100));

        finished(aggregation.answer(QUESTION, Deadline.after(Duration.ofSeconds(28), new FakeTicker(0)), room()));

        assertThat(given).containsExactly(Duration.ofSeconds(26));
    }

    @Test
    void givesNoSourceMoreThanItsOwnTime_evenIfTheRequestHasMore() throws Exception {
        behaviours.put(SYS1, Behaviour.IS_LATE);
        Aggregation aggregation =
                aggregation(knowing(List.of(SYS1)), ALL_ALLOWED, new Limits(Duration.ZERO, Duration.ofMillis(1), 100));

        MergedAnswer answer = finished(
                        aggregation.answer(QUESTION, Deadline.after(Duration.ofDays(1), Ticker.system()), room()))
                .answer();

        assertThat(answer.outcomes()).singleElement().isInstanceOf(Outcome.Late.class);
    }

    private Aggregation aggregation(EngagementIndex index, Permissions permissions) {
        return aggregation(index, permissions, NOTHING_RESERVED);
    }

    private Aggregation aggregation(EngagementIndex index, Permissions permissions, Limits limits) {
        return searching(SourceSearch.in(index, Source.at("TSTASTA00000-EI00")), permissions, limits);
    }

    private Aggregation searching(SourceSearch search, Permissions permissions, Limits limits) {
        return new Aggregation(
                new Aggregation.Candidates(
                        search,
                        permissions,
                        Set.of(new LogicalAddress("5565594230"), OURSELVES.logicalAddress()),
                        new LateSources(TOKENS)),
                new Aggregation.Exchange(fanOut, (source, question, room) -> ask(source), limits),
                new Aggregation.Handling(
                        new Access(CarePlans2.description(), AccessPolicy.STRICT, Checks.NONE),
                        new Selection(CarePlans2.description()),
                        RecordOrder.BY_IMPORTANCE,
                        new Paging(TOKENS, RecordOrder.BY_IMPORTANCE)),
                new Listener());
    }

    private Call<Outcome<Reading>> ask(Source source) {
        asked.add(source);
        whileAsking.run();
        Reading reading = new Reading(
                List.of(aRecord().from(source.logicalAddress().value()).build()), List.of(), Set.of());
        return switch (Optional.ofNullable(behaviours.get(source)).orElse(Behaviour.ANSWERS)) {
            case ANSWERS -> Call.done(new Outcome.Answered<>(source, Duration.ZERO, reading));
            case FAILS -> Call.done(Outcome.Failed.of(source, Duration.ZERO, FailureKind.FAULT));
            case IS_LATE -> new Call<>(new CompletableFuture<>(), () -> {});
        };
    }

    private static EngagementIndex knowing(List<Source> sources) {
        return (question, deadline) -> CompletableFuture.completedFuture(Hits.all(sources));
    }

    private static Behaviour behaviour(Outcome<Reading> outcome) {
        return outcome.fold(
                answered -> Behaviour.ANSWERS, late -> Behaviour.IS_LATE, failed -> Behaviour.FAILS, notAsked -> {
                    throw new AssertionError("was not asked");
                });
    }

    /** With a deadline that has passed: what has been answered by then counts, and nobody is waited for. */
    private static MergedAnswer answered(Aggregation aggregation, Question question) throws Exception {
        return finished(aggregation.answer(question, Deadline.after(Duration.ZERO, Ticker.system()), room()))
                .answer();
    }

    private static <T> T finished(CompletableFuture<T> future) throws Exception {
        return future.get(30, TimeUnit.SECONDS);
    }

    private final class Listener implements AggregationListener {
        @Override
        public void planned(Question question, SourcePlan plan) {
            heard.add("planned " + plan.ask().size() + ", skipped "
                    + plan.skipped().size());
        }

        @Override
        public void answered(Question question, MergedAnswer answer, Took took) {
            heard.add("answered " + answer.outcomes().size());
            AggregationTest.this.took = Optional.of(took);
        }
    }
}
