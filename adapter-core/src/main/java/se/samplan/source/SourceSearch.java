package se.samplan.source;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import se.samplan.model.Source;
import se.samplan.question.Question;
import se.samplan.time.Deadline;

/** Finds out which sources hold data, before it is decided which of them are asked. */
@FunctionalInterface
public interface SourceSearch {

    /**
     * What was found.
     *
     * @param sources possibly none, possibly one twice
     * @param replaced the engagement index, if it was not available and the sources are those of a list instead
     */
    record Found(List<Source> sources, Optional<Source> replaced) {
        public Found {
            sources = List.copyOf(sources);
        }

        /** What the index says. */
        public static Found byIndex(List<Source> hits) {
            return new Found(hits, Optional.empty());
        }
    }

    /**
     * Finds them by the deadline.
     *
     * @return fails with {@link IndexUnavailable} if nobody knows, and with nothing else
     */
    CompletableFuture<Found> find(Question question, Deadline deadline);

    /** Asks the index, and nobody else. */
    static SourceSearch in(EngagementIndex index) {
        return (question, deadline) -> index.sourcesFor(question, deadline).thenApply(Found::byIndex);
    }
}
