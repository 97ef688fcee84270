package se.samplan.source;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import se.samplan.model.Source;
import se.samplan.question.Question;
import se.samplan.time.Deadline;

/** Knows which sources hold data of a kind about a person (engagemangsindex). */
public interface EngagementIndex {

    /**
     * What the index says.
     *
     * @param sources possibly none, possibly one twice
     * @param whole false if it also said that a source holds data and not where that is asked
     */
    record Hits(List<Source> sources, boolean whole) {
        public Hits {
            sources = List.copyOf(sources);
        }

        /** All that there are. */
        public static Hits all(List<Source> sources) {
            return new Hits(sources, true);
        }
    }

    /**
     * Finds the sources that hold data for the question's contract and person; possibly none, possibly one twice.
     *
     * @param deadline of the request; the index has a shorter one of its own within it
     * @return fails with {@link IndexUnavailable} if the index gave no usable answer by the deadline, with
     *     {@link java.util.concurrent.CancellationException} if nobody waits any more, and with nothing else
     */
    CompletableFuture<Hits> sourcesFor(Question question, Deadline deadline);
}
