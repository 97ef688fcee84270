package se.samplan.wiring;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samplan.change.Markers;
import se.samplan.change.Snapshot;

/**
 * Waits for others to give and to find markers, but no longer than a while. Whoever does not answer by then costs the
 * changes and never the answer, even if it hangs for ever: it holds one of the threads and no request.
 */
final class TimedMarkers implements Markers {

    private static final Logger log = LoggerFactory.getLogger(TimedMarkers.class);

    private final Markers markers;
    private final ExecutorService threads;
    private final Duration longest;

    /**
     * @param threads on which the markers are asked; refuses when all are held
     * @param longest that a caller waits, each time
     */
    TimedMarkers(Markers markers, ExecutorService threads, Duration longest) {
        this.markers = markers;
        this.threads = threads;
        this.longest = longest;
    }

    @Override
    public Optional<String> give(List<String> bindings, Snapshot snapshot) {
        return inTime(() -> markers.give(bindings, snapshot)).orElse(Optional.empty());
    }

    @Override
    public Recalled find(List<String> bindings, String marker) {
        return inTime(() -> markers.find(bindings, marker)).orElse(Recalled.no(Trouble.UNAVAILABLE));
    }

    private <T> Optional<T> inTime(Callable<T> call) {
        Future<T> answer;
        try {
            answer = threads.submit(call);
        } catch (RejectedExecutionException e) {
            log.warn("the store of change markers is not asked: as many calls to it as may be are under way");
            return Optional.empty();
        }
        try {
            return Optional.of(answer.get(longest.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            answer.cancel(true);
            log.warn("the store of change markers did not answer within {} ms", longest.toMillis());
            return Optional.empty();
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }
}
