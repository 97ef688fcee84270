package se.samplan.integration;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samplan.mandate.Mandates;
import se.samplan.reader.BlockCheck;
import se.samplan.reader.ConsentCheck;
import se.samplan.reader.RelationCheck;
import se.samplan.source.EngagementIndex;
import se.samplan.source.IndexUnavailable;

/**
 * The threads on which an integrator's services are asked. One that waits for its service holds a thread of these and no request:
 * who waits for it is answered at the deadline without it, and when all are held nobody more is asked.
 */
public final class PortThreads implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger("samplan.ports");
    private static final int KEEP_SECONDS = 60;

    private final ExecutorService threads;

    /** @param most calls that may be under way at the same time */
    public PortThreads(int most) {
        AtomicInteger number = new AtomicInteger();
        this.threads =
                new ThreadPoolExecutor(0, most, KEEP_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                    Thread thread = new Thread(task, "samplan-port-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /** That check, asked on these threads. */
    public BlockCheck blocks(BlockCheck check) {
        return (question, deadline) -> told(BlockCheck.class, () -> check.check(question, deadline));
    }

    /** That check, asked on these threads. */
    public ConsentCheck consents(ConsentCheck check) {
        return (question, deadline) -> told(ConsentCheck.class, () -> check.check(question, deadline));
    }

    /** That check, asked on these threads. */
    public RelationCheck relations(RelationCheck check) {
        return (question, deadline) -> told(RelationCheck.class, () -> check.check(question, deadline));
    }

    /** Those mandates, asked on these threads. */
    public Mandates mandates(Mandates mandates) {
        return (agent, person, deadline) -> told(Mandates.class, () -> mandates.of(agent, person, deadline));
    }

    /**
     * That index, asked on these threads; what it throws, and silence, is an index that is not available.
     *
     * @param timeout longest time that it is waited for
     */
    public EngagementIndex index(EngagementIndex index, Duration timeout) {
        return (question, deadline) -> {
            CompletableFuture<EngagementIndex.Hits> hits =
                    told(EngagementIndex.class, () -> index.sourcesFor(question, deadline.atMost(timeout)));
            return hits.orTimeout(deadline.atMost(timeout).remaining().toNanos(), TimeUnit.NANOSECONDS)
                    .handle(PortThreads::known);
        };
    }

    /** What it has thrown is told by its class alone: its text may hold anything. */
    @SuppressWarnings("FutureReturnValueIgnored") // composed with the next step
    private <A> CompletableFuture<A> told(Class<?> port, Supplier<CompletableFuture<A>> asked) {
        return CompletableFuture.supplyAsync(asked, threads)
                .thenCompose(answer -> answer)
                .thenApply(Objects::requireNonNull)
                .whenComplete((answer, problem) -> {
                    if (problem != null && !(cause(problem) instanceof CancellationException)) {
                        log.error(
                                "{}: has not answered, {}",
                                port.getSimpleName(),
                                cause(problem).getClass().getName());
                    }
                });
    }

    private static EngagementIndex.Hits known(EngagementIndex.@Nullable Hits hits, @Nullable Throwable problem) {
        if (hits != null) {
            return hits;
        }
        Throwable cause =
                problem == null ? new IndexUnavailable("the engagement index gave no answer") : cause(problem);
        if (cause instanceof IndexUnavailable || cause instanceof CancellationException) {
            throw (RuntimeException) cause;
        }
        throw new IndexUnavailable(
                "the engagement index gave no answer: " + cause.getClass().getName());
    }

    private static Throwable cause(Throwable problem) {
        return problem instanceof CompletionException && problem.getCause() != null ? problem.getCause() : problem;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
