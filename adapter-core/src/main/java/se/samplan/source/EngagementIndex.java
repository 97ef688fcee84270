package se.samplan.source;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import se.samplan.model.Source;
import se.samplan.question.Question;
import se.samplan.time.Deadline;

/** Knows which sources hold data of a kind about a person (engagemangsindex). */
public interface EngagementIndex {

    /**
     * Finds the sources that hold data for the question's contract and person; possibly none, possibly one twice.
     *
     * @param deadline of the request; the index has a shorter one of its own within it
     * @return fails with {@link IndexUnavailable} if the index gave no usable answer by the deadline, and with nothing
     *     else
     */
    CompletableFuture<List<Source>> sourcesFor(Question question, Deadline deadline);
}
