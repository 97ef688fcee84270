package se.samplan.gather;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samplan.aggregate.Aggregation;
import se.samplan.call.ByteBudget;
import se.samplan.contract.AggregatedContract;
import se.samplan.model.ContractId;
import se.samplan.model.Source;
import se.samplan.question.Identities;
import se.samplan.question.Question;
import se.samplan.reader.ChecksTogether;
import se.samplan.source.EngagementIndex;
import se.samplan.source.IndexUnavailable;
import se.samplan.source.Permissions;
import se.samplan.source.SourceSearch;
import se.samplan.time.Deadline;
import se.samplan.token.Tokens;

/** Asks every contract for everything about a person, side by side and by one deadline. */
public final class Gathering {

    private static final Logger log = LoggerFactory.getLogger(Gathering.class);

    /**
     * One contract, and how it is asked.
     *
     * @param newer the version that the same records come by, too: it goes first wherever the consumer may ask for it
     * @param aggregation of the contract; where its sources are looked up is of no matter here
     */
    public record Gathers(
            AggregatedContract<?> contract, Optional<AggregatedContract<?>> newer, Aggregation aggregation) {

        /**
         * All those contracts. Two of one name are versions of one; the one with the higher number is the newer.
         *
         * @param aggregation gives that of a contract; asked once for each
         */
        public static List<Gathers> of(
                List<AggregatedContract<?>> contracts, Function<AggregatedContract<?>, Aggregation> aggregation) {
            return contracts.stream()
                    .map(contract -> new Gathers(
                            contract,
                            contracts.stream()
                                    .filter(other -> isNewer(other, contract))
                                    .findFirst(),
                            aggregation.apply(contract)))
                    .toList();
        }

        private static boolean isNewer(AggregatedContract<?> one, AggregatedContract<?> other) {
            return one.publication().name().equals(other.publication().name())
                    && Integer.parseInt(one.publication().major())
                            > Integer.parseInt(other.publication().major());
        }
    }

    /**
     * Who can be asked.
     *
     * @param index knows who holds something
     * @param search what it says, or what a list says in its place
     * @param permissions tell which sources a question may be put to
     * @param identities who is the same person
     */
    public record Whom(
            EngagementIndex index,
            Function<EngagementIndex, SourceSearch> search,
            Permissions permissions,
            Identities identities) {}

    private final List<Gathers> contracts;
    private final Whom whom;
    private final KnownSources known;

    /** @param contracts at least one */
    public Gathering(List<Gathers> contracts, Whom whom, Tokens tokens) {
        this.contracts = List.copyOf(contracts);
        this.whom = whom;
        this.known = new KnownSources(tokens, whom.identities());
    }

    /**
     * Asks by the deadline.
     *
     * @param room holds the records until the caller releases it
     * @return fails with {@link CancellationException} if nobody waits any more, and with {@link IndexUnavailable} if no
     *     contract's sources are known
     * @throws se.samplan.question.QuestionInvalid if the identity is one that only a single source can know
     * @throws se.samplan.question.QuestionRejected if the late token was not given for this question
     */
    public CompletableFuture<Gathered> gather(EverythingAsked asked, Deadline deadline, ByteBudget.Reservation room) {
        Map<ContractId, Question> questions =
                contracts.stream().collect(toMap(one -> one.contract().id(), one -> asked.to(one.contract())));
        List<String> bindings = asked.bindings(contracts.get(0).contract());
        EngagementIndex index = asked.options()
                .lateToken()
                .map(token -> known.in(token, bindings))
                .orElseGet(() -> new DomainWise(whom.index(), domains(questions)));
        SourceSearch search = whom.search().apply(index);
        ChecksTogether checks = new ChecksTogether(asked.person(), asked.caller(), contracts.size());
        List<CompletableFuture<Gathered.Part>> parts = contracts.stream()
                .map(one -> part(one, questions, search).answer(checks.part(), deadline, room))
                .toList();
        return CompletableFuture.allOf(parts.toArray(CompletableFuture<?>[]::new))
                .thenApply(all -> parts.stream().map(CompletableFuture::join).toList())
                .thenApply(ended -> new Gathered(known(ended), known.token(bindings, ended)));
    }

    /** With nothing but failed look-ups there is no answer, as there is none of a single contract. */
    private static List<Gathered.Part> known(List<Gathered.Part> ended) {
        if (ended.stream().allMatch(part -> part.ending().fold(answer -> false, no -> true))) {
            throw new IndexUnavailable("the engagement index is not available for any contract");
        }
        return ended;
    }

    /** For each contract the questions to all contracts of its domain. */
    private Map<ContractId, List<Question>> domains(Map<ContractId, Question> questions) {
        return contracts.stream()
                .map(Gathers::contract)
                .collect(toMap(
                        AggregatedContract::id,
                        contract -> contracts.stream()
                                .map(Gathers::contract)
                                .filter(same -> same.index()
                                        .serviceDomain()
                                        .equals(contract.index().serviceDomain()))
                                .map(same -> requireNonNull(questions.get(same.id())))
                                .toList()));
    }

    private Asking part(Gathers one, Map<ContractId, Question> questions, SourceSearch search) {
        Question question = requireNonNull(questions.get(one.contract().id()));
        SourceSearch own = one.newer()
                .map(newer -> requireNonNull(questions.get(newer.id())))
                .map(newer -> withoutThose(search, whom.permissions().of(newer)))
                .orElse(search);
        return new Asking(one.contract(), question, one.aggregation().searching(own));
    }

    /** Records that come in two versions of a contract come in one: from a source that may be asked in the newer, in that. */
    private static SourceSearch withoutThose(SourceSearch search, Predicate<Source> askedOtherwise) {
        return (question, deadline) ->
                search.find(question, deadline).thenApply(found -> found.without(askedOtherwise));
    }

    /** A contract that is about to be asked. */
    private record Asking(AggregatedContract<?> contract, Question question, Aggregation aggregation) {

        CompletableFuture<Gathered.Part> answer(
                ChecksTogether.Share checks, Deadline deadline, ByteBudget.Reservation room) {
            return aggregation
                    .in(checks)
                    .answer(question, deadline, room)
                    .whenComplete((answered, problem) -> checks.needsNothing())
                    .<Gathered.Ending>thenApply(
                            answered -> new Gathered.Answer(answered.answer(), answered.access(), answered.trace()))
                    .exceptionally(this::noAnswer)
                    .thenApply(ending -> new Gathered.Part(contract, question, ending));
        }

        private Gathered.Ending noAnswer(Throwable problem) {
            Throwable cause = problem instanceof CompletionException ? problem.getCause() : problem;
            if (cause instanceof IndexUnavailable) {
                log.warn("{} {} for {}", question.caller().correlationId(), cause.getMessage(), contract.id());
                return new Gathered.NoAnswer();
            }
            throw problem instanceof CompletionException known ? known : new CompletionException(problem);
        }
    }
}
