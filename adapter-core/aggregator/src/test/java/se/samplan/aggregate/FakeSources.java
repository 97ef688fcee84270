package se.samplan.aggregate;

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
import se.samplan.aggregate.Aggregation.Limits;
import se.samplan.call.Call;
import se.samplan.call.FanOut;
import se.samplan.contract.CarePlans2;
import se.samplan.contract.RecordOrder;
import se.samplan.merge.MergedAnswer;
import se.samplan.model.LogicalAddress;
import se.samplan.model.Source;
import se.samplan.outcome.FailureKind;
import se.samplan.outcome.Outcome;
import se.samplan.page.Paging;
import se.samplan.question.Identities;
import se.samplan.question.Question;
import se.samplan.reader.Access;
import se.samplan.reader.AccessPolicy;
import se.samplan.reader.Checks;
import se.samplan.record.Reading;
import se.samplan.select.Selection;
import se.samplan.source.EngagementIndex;
import se.samplan.source.EngagementIndex.Hits;
import se.samplan.source.LateSources;
import se.samplan.source.Permissions;
import se.samplan.source.SourcePlan;
import se.samplan.source.SourceSearch;
import se.samplan.time.Deadline;
import se.samplan.time.Ticker;
import se.samplan.token.Tokens;

/** Sources that behave as a test says, an aggregation over them, and what it did and told. */
final class FakeSources implements AutoCloseable {

    static final Tokens TOKENS = Tokens.ofThisStart(Clock.systemUTC());

    static final Source SYS1 = Source.at("TSTASTA00000-SYS1");
    static final Source SYS2 = Source.at("TSTASTA00000-SYS2");
    static final Source SYS3 = Source.at("TSTASTA00000-SYS3");
    static final Source OURSELVES = Source.at("TSTASTA00000-AG00");
    static final Question QUESTION = aQuestion().build();
    static final Permissions ALL_ALLOWED = question -> source -> true;
    static final Limits NOTHING_RESERVED = new Limits(Duration.ZERO, Duration.ofMinutes(1), 100);

    private static final Access ACCESS = new Access(CarePlans2.description(), AccessPolicy.STRICT, Checks.NONE);

    /** How a source behaves. */
    enum Behaviour {
        ANSWERS,
        IS_LATE,
        FAILS
    }

    private final FanOut fanOut = new FanOut(Ticker.system(), ForkJoinPool.commonPool());
    final ConcurrentLinkedQueue<String> heard = new ConcurrentLinkedQueue<>();
    final Map<Source, Behaviour> behaviours = new LinkedHashMap<>();
    final List<Source> asked = new ArrayList<>();
    Optional<Took> took = Optional.empty();
    Runnable whileAsking = () -> {};

    @Override
    public void close() {
        fanOut.close();
    }

    Aggregation aggregation(EngagementIndex index, Permissions permissions) {
        return aggregation(index, permissions, NOTHING_RESERVED);
    }

    Aggregation aggregation(EngagementIndex index, Permissions permissions, Limits limits) {
        return searching(SourceSearch.in(index, Source.at("TSTASTA00000-EI00")), permissions, limits);
    }

    Aggregation searching(SourceSearch search, Permissions permissions, Limits limits) {
        return new Aggregation(
                new Aggregation.Candidates(
                        search,
                        permissions,
                        Set.of(new LogicalAddress("5565594230"), OURSELVES.logicalAddress()),
                        new LateSources(TOKENS, Identities.none())),
                new Aggregation.Exchange(
                        fanOut,
                        LinkedCalls.over(CarePlans2.description(), (source, question, room) -> ask(source), ACCESS),
                        limits),
                new Aggregation.Handling(
                        ACCESS,
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

    static EngagementIndex knowing(List<Source> sources) {
        return (question, deadline) -> CompletableFuture.completedFuture(Hits.all(sources));
    }

    static Behaviour behaviour(Outcome<Reading> outcome) {
        return outcome.fold(
                answered -> Behaviour.ANSWERS, late -> Behaviour.IS_LATE, failed -> Behaviour.FAILS, notAsked -> {
                    throw new AssertionError("was not asked");
                });
    }

    /** With a deadline that has passed: what has been answered by then counts, and nobody is waited for. */
    static MergedAnswer answered(Aggregation aggregation, Question question) throws Exception {
        return finished(aggregation.answer(question, Deadline.after(Duration.ZERO, Ticker.system()), room()))
                .answer();
    }

    static <T> T finished(CompletableFuture<T> future) throws Exception {
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
            FakeSources.this.took = Optional.of(took);
        }
    }
}
