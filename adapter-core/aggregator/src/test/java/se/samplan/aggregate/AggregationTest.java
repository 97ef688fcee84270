package se.samplan.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samplan.aggregate.FakeSources.ALL_ALLOWED;
import static se.samplan.aggregate.FakeSources.NOTHING_RESERVED;
import static se.samplan.aggregate.FakeSources.OURSELVES;
import static se.samplan.aggregate.FakeSources.QUESTION;
import static se.samplan.aggregate.FakeSources.SYS1;
import static se.samplan.aggregate.FakeSources.SYS2;
import static se.samplan.aggregate.FakeSources.SYS3;
import static se.samplan.aggregate.FakeSources.TOKENS;
import static se.samplan.aggregate.FakeSources.answered;
import static se.samplan.aggregate.FakeSources.finished;
import static se.samplan.aggregate.FakeSources.knowing;
import static se.samplan.call.Sockets.room;
import static se.samplan.question.Questions.aQuestion;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.samplan.aggregate.Aggregation.Limits;
import se.samplan.aggregate.FakeSources.Behaviour;
import se.samplan.merge.MergedAnswer;
import se.samplan.model.Source;
import se.samplan.outcome.NotAskedReason;
import se.samplan.outcome.Outcome;
import se.samplan.question.Identities;
import se.samplan.question.Question;
import se.samplan.record.SourceRecord;
import se.samplan.source.EngagementIndex;
import se.samplan.source.EngagementIndex.Hits;
import se.samplan.source.IndexOrList;
import se.samplan.source.IndexUnavailable;
import se.samplan.source.LateSources;
import se.samplan.source.Permissions;
import se.samplan.source.SourceSearch;
import se.samplan.time.Deadline;
import se.samplan.time.FakeTicker;
import se.samplan.time.Ticker;

/** Every source is accounted for once, whatever becomes of it, within the time that there is. */
class AggregationTest {

    private final FakeSources sources = new FakeSources();

    @AfterEach
    void close() {
        sources.close();
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
        List<Source> three = List.of(SYS1, SYS2, SYS3);
        for (int i = 0; i < three.size(); i++) {
            sources.behaviours.put(three.get(i), combination.get(i));
        }

        MergedAnswer answer = answered(sources.aggregation(knowing(three), ALL_ALLOWED), QUESTION);

        assertThat(answer.outcomes()).extracting(Outcome::source).containsExactlyElementsOf(three);
        assertThat(answer.outcomes()).extracting(FakeSources::behaviour).containsExactlyElementsOf(combination);
        assertThat(answer.records())
                .extracting(SourceRecord::deliveredBy)
                .containsExactlyElementsOf(three.stream()
                        .filter(source -> sources.behaviours.get(source) == Behaviour.ANSWERS)
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
        sources.whileAsking = () -> ticker.passes(Duration.ofMillis(100));
        Deadline deadline = Deadline.after(Duration.ofMinutes(1), ticker);
        ticker.passes(Duration.ofMillis(4));

        finished(sources.aggregation(index, permissions).answer(QUESTION, deadline, room()));

        assertThat(sources.took)
                .contains(new Took(Duration.ofMillis(127), Duration.ofMillis(20), Duration.ofMillis(100)))
                .hasValueSatisfying(all -> assertThat(all.own()).isEqualTo(Duration.ofMillis(7)));
    }

    @Test
    void failsWhenItIsNotKnownWhomToAsk() {
        EngagementIndex down = (question, deadline) -> CompletableFuture.failedFuture(new IndexUnavailable("down"));

        assertThatThrownBy(() -> answered(sources.aggregation(down, ALL_ALLOWED), QUESTION))
                .hasCauseInstanceOf(IndexUnavailable.class);
        assertThat(sources.asked).isEmpty();
        assertThat(sources.heard).isEmpty();
    }

    /** The list may lack a source that holds data: however many answer, the answer is never called complete. */
    @Test
    void asksTheListInstead_andAccountsForTheIndexBesideTheSources() throws Exception {
        Source index = Source.at("TSTASTA00000-EI00");
        EngagementIndex down = (question, deadline) -> CompletableFuture.failedFuture(new IndexUnavailable("down"));
        SourceSearch search = new IndexOrList(down, index, contract -> List.of(SYS2, OURSELVES, SYS1, SYS2));

        MergedAnswer answer = answered(sources.searching(search, ALL_ALLOWED, NOTHING_RESERVED), QUESTION);

        assertThat(sources.asked).containsExactly(SYS2, SYS1);
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

        assertThatThrownBy(() -> answered(sources.aggregation(knowing(List.of(SYS1)), down), QUESTION))
                .hasCauseInstanceOf(IllegalStateException.class);
        assertThat(sources.asked).isEmpty();
    }

    @Test
    void saysWhichSourcesWereNotAskedAndWhy() throws Exception {
        Question toTwo = aQuestion().build();
        Permissions notSys2 = question -> source -> !source.equals(SYS2);

        MergedAnswer answer =
                answered(sources.aggregation(knowing(List.of(OURSELVES, SYS2, SYS1, SYS2)), notSys2), toTwo);

        assertThat(sources.asked).containsExactly(SYS1);
        assertThat(answer.outcomes()).hasSize(3);
        assertThat(answer.outcomes())
                .contains(
                        new Outcome.NotAsked<>(OURSELVES, NotAskedReason.OWN_ADDRESS),
                        new Outcome.NotAsked<>(SYS2, NotAskedReason.NOT_ALLOWED));
    }

    @Test
    void asksOnlyTheSourceThatTheQuestionNames() throws Exception {
        Question toOne = aQuestion().onlyTo("TSTASTA00000-SYS2").build();

        MergedAnswer answer = answered(sources.aggregation(knowing(List.of(SYS1, SYS2)), ALL_ALLOWED), toOne);

        assertThat(sources.asked).containsExactly(SYS2);
        assertThat(answer.outcomes()).contains(new Outcome.NotAsked<>(SYS1, NotAskedReason.NOT_REQUESTED));
        assertThat(answer.isComplete()).isTrue();
    }

    @Test
    void answersWithNothingWhenNobodyHoldsAnything() throws Exception {
        assertThat(answered(sources.aggregation(knowing(List.of()), ALL_ALLOWED), QUESTION))
                .isEqualTo(new MergedAnswer(List.of(), List.of()));
    }

    /** What is left over has its own status, and a token with which it can be asked for. */
    @Test
    void asksNoMoreSourcesThanItMay_andTellsOfTheOthers() throws Exception {
        MergedAnswer answer = answered(
                sources.aggregation(
                        knowing(List.of(SYS2, SYS1)), ALL_ALLOWED, new Limits(Duration.ZERO, Duration.ofMinutes(1), 1)),
                QUESTION);

        assertThat(sources.asked).containsExactly(SYS1);
        assertThat(answer.outcomes()).contains(new Outcome.NotAsked<>(SYS2, NotAskedReason.TOO_MANY));
        assertThat(answer.isComplete()).isFalse();
        assertThat(new LateSources(TOKENS, Identities.none()).token(QUESTION, answer.outcomes()))
                .isPresent();
    }

    @Test
    void tellsTheListenerOfThePlanAndThenOfTheAnswer() throws Exception {
        answered(sources.aggregation(knowing(List.of(SYS1, OURSELVES)), ALL_ALLOWED), QUESTION);

        assertThat(sources.heard).containsExactly("planned 1, skipped 1", "answered 2");
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
                sources.aggregation(index, ALL_ALLOWED, new Limits(Duration.ofSeconds(2), Duration.ofSeconds(27), 100));

        finished(aggregation.answer(QUESTION, Deadline.after(Duration.ofSeconds(28), new FakeTicker(0)), room()));

        assertThat(given).containsExactly(Duration.ofSeconds(26));
    }

    @Test
    void givesNoSourceMoreThanItsOwnTime_evenIfTheRequestHasMore() throws Exception {
        sources.behaviours.put(SYS1, Behaviour.IS_LATE);
        Aggregation aggregation = sources.aggregation(
                knowing(List.of(SYS1)), ALL_ALLOWED, new Limits(Duration.ZERO, Duration.ofMillis(1), 100));

        MergedAnswer answer = finished(
                        aggregation.answer(QUESTION, Deadline.after(Duration.ofDays(1), Ticker.system()), room()))
                .answer();

        assertThat(answer.outcomes()).singleElement().isInstanceOf(Outcome.Late.class);
    }
}
