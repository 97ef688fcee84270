package se.samplan.aggregate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import se.samplan.call.ByteBudget;
import se.samplan.call.Call;
import se.samplan.call.FanOut;
import se.samplan.contract.RecordOrder;
import se.samplan.merge.MergedAnswer;
import se.samplan.merge.PresentationOrder;
import se.samplan.merge.RecordMerge;
import se.samplan.model.LogicalAddress;
import se.samplan.model.Sorting;
import se.samplan.model.Source;
import se.samplan.outcome.Outcome;
import se.samplan.page.Paging;
import se.samplan.question.Question;
import se.samplan.reader.Access;
import se.samplan.reader.AccessReport;
import se.samplan.reader.ChecksTogether;
import se.samplan.reader.TracedDecision;
import se.samplan.record.Reading;
import se.samplan.select.Selection;
import se.samplan.source.LateSources;
import se.samplan.source.Permissions;
import se.samplan.source.SourcePlan;
import se.samplan.source.SourceSearch;
import se.samplan.time.Deadline;

/** Answers a question by asking every source that holds something, and merging what they say. */
public final class Aggregation {

    /** Puts a question to one source and reads what it answers. */
    @FunctionalInterface
    public interface SourceCalls {
        Call<Outcome<Reading>> ask(Source source, Question question, ByteBudget.Reservation room);
    }

    /**
     * How a request's time is shared, and between how many sources at most.
     *
     * @param reserve part of each request's time that is kept for merging and writing
     * @param perSource longest time for one source, within what is left; asked for with each request
     * @param sources most sources that are asked, and most calls to them in which a request begins
     */
    public record Limits(Duration reserve, Supplier<Duration> perSource, int sources) {

        /** Limits that never change. */
        public Limits(Duration reserve, Duration perSource, int sources) {
            this(reserve, () -> perSource, sources);
        }
    }

    /**
     * Who can be asked.
     *
     * @param search finds who holds something
     * @param permissions leave out whom the consumer may not ask
     * @param self every address under which this service is called: it must not ask itself
     * @param late remember which sources did not answer, for a caller that asks once more
     */
    public record Candidates(SourceSearch search, Permissions permissions, Set<LogicalAddress> self, LateSources late) {

        public Candidates {
            self = Set.copyOf(self);
        }

        private Candidates foundBy(SourceSearch other) {
            return new Candidates(other, permissions, self, late);
        }
    }

    /** How those who are asked are asked. */
    public record Exchange(FanOut fanOut, LinkedCalls calls, Limits limits) {

        private Exchange by(LinkedCalls others) {
            return new Exchange(fanOut, others, limits);
        }
    }

    /**
     * What is done with the answers of a contract.
     *
     * @param access takes out what the caller may not see, before anything else looks at it
     * @param selection keeps what was asked for
     * @param order in which the records are given, if the question asks for no other
     * @param paging cuts the answer to the size that was asked for
     */
    public record Handling(Access access, Selection selection, RecordOrder order, Paging paging) {

        private Handling in(ChecksTogether.Share request) {
            return new Handling(access.in(request), selection, order, paging);
        }
    }

    /**
     * An answer, and what was decided about access on the way to it.
     *
     * @param access counts the records that were looked at, before filters and pages
     * @param trace what is withheld or shown in part, and why; of a preview only
     */
    public record Answered(MergedAnswer answer, AccessReport access, List<TracedDecision> trace) {

        public Answered {
            trace = List.copyOf(trace);
        }
    }

    private final Candidates candidates;
    private final Exchange exchange;
    private final Handling handling;
    private final AggregationListener listener;

    public Aggregation(Candidates candidates, Exchange exchange, Handling handling, AggregationListener listener) {
        this.candidates = candidates;
        this.exchange = exchange;
        this.handling = handling;
        this.listener = listener;
    }

    /** This aggregation, with another way to look up who has something about a person. */
    public Aggregation searching(SourceSearch search) {
        return new Aggregation(candidates.foundBy(search), exchange, handling, listener);
    }

    /** This aggregation, with another way to ask the sources. */
    public Aggregation calling(LinkedCalls calls) {
        return new Aggregation(candidates, exchange.by(calls), handling, listener);
    }

    /** This aggregation, for one contract of a request that asks for several. */
    public Aggregation in(ChecksTogether.Share request) {
        return new Aggregation(candidates, exchange, handling.in(request), listener);
    }

    /**
     * Answers by the deadline.
     *
     * @param room holds the answers of the sources, and so the records, until the caller releases it
     * @return fails with {@link se.samplan.source.IndexUnavailable} if the index does not say whom to ask, and no list does
     * @throws se.samplan.question.QuestionRejected if the question goes on from a page, or asks for late sources, with a token
     *     that was not given for it
     */
    public CompletableFuture<Answered> answer(Question question, Deadline deadline, ByteBudget.Reservation room) {
        Paging.Cut page = handling.paging().pageOf(question);
        Optional<LateSources.Earlier> earlier = candidates.late().of(question);
        Waits waits = new Waits(deadline);
        Deadline forAccess = deadline.reserving(exchange.limits().reserve());
        Deadline forCalls = forAccess.reserving(handling.access().timeFor(question));
        CompletableFuture<Boolean> mayAsk = handling.access().mayAsk(question, forCalls);
        return earlier.map(known -> CompletableFuture.completedFuture(known.found(question)))
                .orElseGet(() -> waits.forIndex(() -> candidates.search().find(question, forCalls)))
                .thenCombine(mayAsk, (found, may) -> may ? found : found.withoutSources())
                .thenApply(found -> SourcePlan.decide(
                        found,
                        question,
                        candidates.self(),
                        candidates.permissions().of(question)))
                .thenApply(plan ->
                        earlier.map(known -> plan.onlyThose(known.late())).orElse(plan))
                .thenApply(plan -> plan.atMost(exchange.limits().sources()))
                .thenCompose(plan -> waits.forSources(() -> ask(plan, question, forCalls, room)))
                .thenCompose(outcomes -> handling.access().allow(question, outcomes, forAccess))
                .thenApply(allowed -> new Answered(
                        tell(question, page.of(merged(question, allowed.outcomes())), waits.untilNow()),
                        allowed.report(),
                        allowed.trace()));
    }

    private CompletableFuture<List<Outcome<Reading>>> ask(
            SourcePlan plan, Question question, Deadline deadline, ByteBudget.Reservation room) {
        listener.planned(question, plan);
        return exchange.fanOut()
                .ask(
                        plan.ask(),
                        source -> exchange.calls()
                                .ask(source, plan.identities(source, question.person()), question, room),
                        deadline.atMost(exchange.limits().perSource().get()))
                .thenApply(asked -> withUnasked(asked, plan));
    }

    private static List<Outcome<Reading>> withUnasked(List<Outcome<Reading>> asked, SourcePlan plan) {
        List<Outcome<Reading>> all = new ArrayList<>(asked);
        plan.skipped().forEach(skipped -> all.add(new Outcome.NotAsked<>(skipped.source(), skipped.reason())));
        plan.trouble().ifPresent(why -> all.add(Outcome.Failed.of(why.index(), Duration.ZERO, why.kind())));
        return all;
    }

    private MergedAnswer merged(Question question, List<Outcome<Reading>> allowed) {
        MergedAnswer merged =
                RecordMerge.merge(handling.selection().keep(question.filters(), allowed), handling.order());
        Optional<Sorting> asked = question.options().sortBy();
        return asked.isEmpty() ? merged : merged.sorted(PresentationOrder.of(handling.order(), asked));
    }

    private MergedAnswer tell(Question question, MergedAnswer answer, Took took) {
        listener.answered(question, answer, took);
        return answer;
    }
}
