package se.samplan.source;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samplan.model.Source;
import se.samplan.outcome.FailureKind;
import se.samplan.question.Question;
import se.samplan.time.Deadline;

/**
 * Asks the index, and takes a list in its place when it gives no usable answer in its time. The answer must say so: sources
 * that the list does not name may hold data all the same.
 */
public final class IndexOrList implements SourceSearch {

    private static final Logger log = LoggerFactory.getLogger(IndexOrList.class);

    private final EngagementIndex index;
    private final Source owner;
    private final FallbackSources list;

    /** @param owner the index itself, by its owner's logical address */
    public IndexOrList(EngagementIndex index, Source owner, FallbackSources list) {
        this.index = index;
        this.owner = owner;
        this.list = list;
    }

    @Override
    public CompletableFuture<Found> find(Question question, Deadline deadline) {
        return index.sourcesFor(question, deadline)
                .thenApply(hits -> Found.byIndex(hits, owner))
                .exceptionally(problem -> instead(question, problem));
    }

    private Found instead(Question question, Throwable problem) {
        List<Source> sources = list.of(question.contract());
        if (!(unwrapped(problem) instanceof IndexUnavailable why) || sources.isEmpty()) {
            throw new CompletionException(unwrapped(problem));
        }
        log.warn(
                "{} {}: {} sources of the fallback list are taken instead",
                question.caller().correlationId(),
                why.getMessage(),
                sources.size());
        return new Found(sources, Optional.of(new IndexTrouble(owner, FailureKind.INDEX_REPLACED)));
    }

    private static Throwable unwrapped(Throwable problem) {
        return problem instanceof CompletionException && problem.getCause() != null ? problem.getCause() : problem;
    }
}
