package se.samplan.gather;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import se.samplan.model.ContractId;
import se.samplan.question.Question;
import se.samplan.source.EngagementIndex;
import se.samplan.time.Deadline;

/** The engagement index for one request: each service domain is looked up once, when the first of its contracts wants to know. */
final class DomainWise implements EngagementIndex {

    private final EngagementIndex index;
    private final Map<ContractId, List<Question>> domains;
    private final Map<List<Question>, CompletableFuture<Map<ContractId, Hits>>> found = new HashMap<>();

    /** @param domains for each contract all questions of its domain */
    DomainWise(EngagementIndex index, Map<ContractId, List<Question>> domains) {
        this.index = index;
        this.domains = Map.copyOf(domains);
    }

    /** An index that knows already. */
    static EngagementIndex knowing(Function<Question, Hits> known) {
        return (question, deadline) -> CompletableFuture.completedFuture(known.apply(question));
    }

    @Override
    public CompletableFuture<Hits> sourcesFor(Question question, Deadline deadline) {
        List<Question> domain = requireNonNull(domains.get(question.contract()), "a contract that is not gathered");
        CompletableFuture<Map<ContractId, Hits>> known;
        synchronized (found) {
            known = found.computeIfAbsent(domain, first -> index.sourcesFor(first, deadline));
        }
        return known.thenApply(hits -> requireNonNull(hits.get(question.contract())));
    }
}
