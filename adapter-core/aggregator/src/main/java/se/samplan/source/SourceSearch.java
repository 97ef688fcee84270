package se.samplan.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import se.samplan.model.LogicalAddress;
import se.samplan.model.PersonId;
import se.samplan.model.Source;
import se.samplan.outcome.FailureKind;
import se.samplan.question.Question;
import se.samplan.time.Deadline;

/** Finds out which sources hold data, before it is decided which of them are asked. */
@FunctionalInterface
public interface SourceSearch {

    /**
     * What was found.
     *
     * @param sources none, one or several; one may be there twice
     * @param trouble with the engagement index, if others may hold data than these
     * @param systems which systems hold what each source is asked for, where that is known
     * @param identities under which identities of the person each source is asked, where they are others than the one in the question
     */
    record Found(
            List<Source> sources,
            Optional<IndexTrouble> trouble,
            Map<Source, Set<LogicalAddress>> systems,
            Map<Source, Set<PersonId>> identities) {
        public Found {
            sources = List.copyOf(sources);
            systems = Map.copyOf(systems);
            identities = Map.copyOf(identities);
        }

        /** Sources of which nothing more is known than how they are called. */
        public Found(List<Source> sources, Optional<IndexTrouble> trouble) {
            this(sources, trouble, Map.of(), Map.of());
        }

        /** True if the source is asked for what that system holds. Where it is not known whose that is, it is its own. */
        boolean isAskedFor(Source source, LogicalAddress system) {
            return systems.getOrDefault(source, Set.of(source.logicalAddress())).contains(system);
        }

        /** The sources that are known to hold data, where it is known that no others do. */
        public static Found all(List<Source> sources) {
            return new Found(sources, Optional.empty());
        }

        /** What was found, without those sources. */
        public Found without(Predicate<Source> others) {
            return new Found(sources.stream().filter(others.negate()).toList(), trouble, systems, identities);
        }

        /** What is found about somebody of whom nobody has records, under the same circumstances. */
        public Found withoutSources() {
            return new Found(List.of(), trouble);
        }

        /**
         * What the index says.
         *
         * @param owner the index itself, by its owner's logical address
         */
        public static Found byIndex(EngagementIndex.Hits hits, Source owner) {
            return new Found(
                    hits.sources(),
                    hits.whole()
                            ? Optional.empty()
                            : Optional.of(new IndexTrouble(owner, FailureKind.INDEX_INCOMPLETE)),
                    hits.systems(),
                    hits.identities());
        }
    }

    /**
     * Finds them by the deadline.
     *
     * @return fails with {@link IndexUnavailable} if nobody knows, with {@link java.util.concurrent.CancellationException} if
     *     nobody waits any more, and with nothing else
     */
    CompletableFuture<Found> find(Question question, Deadline deadline);

    /**
     * Asks the index, and nobody else.
     *
     * @param owner the index itself, by its owner's logical address
     */
    static SourceSearch in(EngagementIndex index, Source owner) {
        return (question, deadline) ->
                index.sourcesFor(question, deadline).thenApply(hits -> Found.byIndex(hits, owner));
    }
}
