package se.samplan.aggregate;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import se.samplan.time.Deadline;

/** Measures what one request waits for. Its steps follow one another, so no two threads write here at a time. */
final class Waits {

    private final Deadline deadline;
    private volatile Duration index = Duration.ZERO;
    private volatile Duration sources = Duration.ZERO;

    Waits(Deadline deadline) {
        this.deadline = deadline;
    }

    <T> CompletableFuture<T> forIndex(Supplier<CompletableFuture<T>> search) {
        Duration before = deadline.spent();
        return search.get()
                .whenComplete((found, problem) -> index = deadline.spent().minus(before));
    }

    <T> CompletableFuture<T> forSources(Supplier<CompletableFuture<T>> calls) {
        Duration before = deadline.spent();
        return calls.get()
                .whenComplete((asked, problem) -> sources = deadline.spent().minus(before));
    }

    Took untilNow() {
        return new Took(deadline.spent(), index, sources);
    }
}
