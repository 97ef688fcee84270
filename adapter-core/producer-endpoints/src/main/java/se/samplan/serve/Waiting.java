package se.samplan.serve;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samplan.edge.Response;
import se.samplan.model.CorrelationId;
import se.samplan.produce.JournalFailed;

/**
 * A consumer that waits for its answer. Nobody can make the vendor's code end, so a call goes on after its time is up: by then
 * the consumer has been told, and whatever becomes of the call is nobody's fault.
 */
final class Waiting {

    private static final Logger log = LoggerFactory.getLogger(Waiting.class);

    private final Call call;
    private final CompletableFuture<Response> answer = new CompletableFuture<>();
    private final long came = System.nanoTime();
    private volatile Optional<Duration> queued = Optional.empty();

    /** @param call the one that it waits for, which has come just now */
    Waiting(Call call) {
        this.call = call;
    }

    Call call() {
        return call;
    }

    /** Completes when the consumer can be told something: an answer, or that its time is up. */
    CompletableFuture<Response> answer() {
        return answer;
    }

    /** A thread has been found for the call. */
    void begin() {
        queued = Optional.of(Duration.ofNanos(System.nanoTime() - came));
    }

    /** How long the call has waited for a thread of ours; empty as long as it does. */
    Optional<Duration> queued() {
        return queued;
    }

    /** Whether the consumer has been told something already. */
    boolean isOver() {
        return answer.isDone();
    }

    /** Tells where a call has ended that nobody waited for any more. There is no fault that it could be the reason of. */
    void endedForNobody(Throwable problem) {
        log.info(
                "{} went on after its time was up, and came to nothing: {}",
                CorrelationId.told(call.logId().value()),
                problem instanceof JournalFailed
                        ? ThrownAt.told(problem)
                        : problem.getClass().getName());
    }
}
