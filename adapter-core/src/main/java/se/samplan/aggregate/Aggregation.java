package se.samplan.aggregate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import se.samplan.call.Call;
import se.samplan.call.FanOut;
import se.samplan.contract.RecordOrder;
import se.samplan.merge.MergedAnswer;
import se.samplan.merge.RecordMerge;
import se.samplan.model.LogicalAddress;
import se.samplan.model.Source;
import se.samplan.outcome.Outcome;
import se.samplan.question.Question;
import se.samplan.record.Reading;
import se.samplan.source.EngagementIndex;
import se.samplan.source.LateSources;
import se.samplan.source.Permissions;
import se.samplan.source.SourcePlan;
import se.samplan.time.Deadline;

/** Answers a question by asking every source that holds something, and merging what they say. */
public final class Aggregation {

    /** Puts a question to one source and reads what it answers. */
    @FunctionalInterface
    public interface SourceCalls {
        Call<Outcome<Reading>> ask(Source source, Question question);
    }

    /**
     * How a request's time is shared.
     *
     * @param reserve part of each request's time that is kept for merging and writing
     * @param perSource longest time for one source, within what is left
     */
    public record Times(Duration reserve, Duration perSource) {}

    private final EngagementIndex index;
    private final Permissions permissions;
    private final Set<LogicalAddress> self;
    private final FanOut fanOut;
    private final SourceCalls calls;
    private final RecordOrder order;
    private final Times times;
    private final AggregationListener listener;
    private final LateSources lateSources;

    /** @param self every address under which this service is called */
    public Aggregation(
            EngagementIndex index,
            Permissions permissions,
            Set<LogicalAddress> self,
            FanOut fanOut,
            SourceCalls calls,
            RecordOrder order,
            Times times,
            AggregationListener listener,
            LateSources lateSources) {
        this.index = index;
        this.permissions = permissions;
        this.self = Set.copyOf(self);
        this.fanOut = fanOut;
        this.calls = calls;
        this.order = order;
        this.times = times;
        this.listener = listener;
        this.lateSources = lateSources;
    }

    /**
     * Answers by the deadline.
     *
     * @return fails with {@link se.samplan.source.IndexUnavailable} if it is not known whom to ask
     * @throws se.samplan.question.QuestionRejected if the question's token for late sources is not good
     */
    public CompletableFuture<MergedAnswer> answer(Question question, Deadline deadline) {
        Deadline forCalls = deadline.reserving(times.reserve());
        Optional<LateSources.Earlier> earlier = lateSources.of(question);
        return earlier.map(known -> CompletableFuture.completedFuture(known.all()))
                .orElseGet(() -> index.sourcesFor(question, forCalls))
                .thenApply(hits -> SourcePlan.decide(hits, question, self, permissions.of(question)))
                .thenApply(plan ->
                        earlier.map(known -> plan.onlyThose(known.late())).orElse(plan))
                .thenCompose(plan -> ask(plan, question, forCalls))
                .thenApply(outcomes -> RecordMerge.merge(outcomes, order))
                .thenApply(answer -> tell(question, answer));
    }

    private CompletableFuture<List<Outcome<Reading>>> ask(SourcePlan plan, Question question, Deadline deadline) {
        listener.planned(question, plan);
        return fanOut.ask(plan.ask(), source -> calls.ask(source, question), deadline.atMost(times.perSource()))
                .thenApply(asked -> withSkipped(asked, plan));
    }

    private static List<Outcome<Reading>> withSkipped(List<Outcome<Reading>> asked, SourcePlan plan) {
        List<Outcome<Reading>> all = new ArrayList<>(asked);
        plan.skipped().forEach(skipped -> all.add(new Outcome.NotAsked<>(skipped.source(), skipped.reason())));
        return all;
    }

    private MergedAnswer tell(Question question, MergedAnswer answer) {
        listener.answered(question, answer);
        return answer;
    }
}
