package se.samplan.source;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import se.samplan.model.ContractId;
import se.samplan.model.LogicalAddress;
import se.samplan.model.PersonId;
import se.samplan.model.Source;
import se.samplan.question.Question;
import se.samplan.time.Deadline;

/** Knows which sources hold data of a kind about a person (engagemangsindex). */
public interface EngagementIndex {

    /**
     * What the index says.
     *
     * @param sources none, one or several; one may be there twice
     * @param whole false if it also said that a source holds data, but not where to ask for it, or of which kind it is
     * @param systems which systems hold what each source is asked for, where that is stated: it need not be the source
     * @param identities under which identities of the person each source is known to have records, where she has several and that
     *     is stated
     */
    record Hits(
            List<Source> sources,
            boolean whole,
            Map<Source, Set<LogicalAddress>> systems,
            Map<Source, Set<PersonId>> identities) {
        public Hits {
            sources = List.copyOf(sources);
            systems = Map.copyOf(systems);
            identities = Map.copyOf(identities);
        }

        /** Sources that have records under the identity of the question, or find them under it. */
        public Hits(List<Source> sources, boolean whole, Map<Source, Set<LogicalAddress>> systems) {
            this(sources, whole, systems, Map.of());
        }

        /** Sources of which nothing more is stated than how they are called. */
        public Hits(List<Source> sources, boolean whole) {
            this(sources, whole, Map.of());
        }

        /** All that there are. */
        public static Hits all(List<Source> sources) {
            return new Hits(sources, true);
        }
    }

    /** What {@link Hits#identities()} is when each of those sources may have records under any of these identities of a person. */
    static Map<Source, Set<PersonId>> each(Collection<Source> sources, Collection<PersonId> identities) {
        return sources.stream().distinct().collect(toUnmodifiableMap(identity(), source -> Set.copyOf(identities)));
    }

    /**
     * Finds the sources that hold data for the question's contract and person: none, one or several, and one may be there twice.
     *
     * @param deadline of the request; the index has a shorter one of its own within it
     * @return fails with {@link IndexUnavailable} if the index gave no usable answer by the deadline, with
     *     {@link java.util.concurrent.CancellationException} if nobody waits any more, and with nothing else
     */
    CompletableFuture<Hits> sourcesFor(Question question, Deadline deadline);

    /**
     * Finds the sources for several contracts of one service domain at once. An index that can answer for a whole domain is
     * asked once; else it is asked for each contract, side by side.
     *
     * @param questions one for each contract, about one person and by one caller
     * @return what each contract's sources are; fails as {@link #sourcesFor} does, for all of them
     */
    default CompletableFuture<Map<ContractId, Hits>> sourcesFor(List<Question> questions, Deadline deadline) {
        CompletableFuture<Map<ContractId, Hits>> all = CompletableFuture.completedFuture(Map.of());
        for (Question question : questions) {
            all = all.thenCombine(sourcesFor(question, deadline), (found, hits) -> {
                Map<ContractId, Hits> more = new HashMap<>(found);
                more.put(question.contract(), hits);
                return more;
            });
        }
        return all;
    }
}
