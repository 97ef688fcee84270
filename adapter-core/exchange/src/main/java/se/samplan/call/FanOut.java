package se.samplan.call;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samplan.call.Call.Because;
import se.samplan.model.Source;
import se.samplan.outcome.FailureKind;
import se.samplan.outcome.Outcome;
import se.samplan.time.Deadline;
import se.samplan.time.Ticker;

/**
 * Asks many sources at once. Always ends, in order, with one outcome per source.
 *
 * <p>At the deadline, or when it ends early, every call that is still open is late, or ends with what it has
 * so far, and is aborted. Whoever comes first, the answer or the
 * deadline, decides; the other finds the place taken. Nothing a source does makes the result fail.
 */
public final class FanOut implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(FanOut.class);

    private final Ticker ticker;
    private final Executor next;
    private final Alarms alarms = new Alarms("samplan-deadline");

    /**
     * @param next runs what follows on a result: reading, merging and writing must not hold up the threads that
     *     carry the answers of other requests, nor the one that keeps their deadlines
     */
    public FanOut(Ticker ticker, Executor next) {
        this.ticker = ticker;
        this.next = next;
    }

    /**
     * Returns one outcome per source, in the order of {@code sources}, at the deadline at the latest.
     *
     * @param start starts the call to one source
     */
    public <A> CompletableFuture<List<Outcome<A>>> ask(
            List<Source> sources, Function<Source, Call<Outcome<A>>> start, Deadline deadline) {
        long began = ticker.nanos();
        List<Place<A>> places = new ArrayList<>(sources.size());
        for (Source source : sources) {
            places.add(new Place<>(source, begin(source, start), began));
        }
        Future<?> alarm =
                alarms.after(deadline.remaining(), () -> places.forEach(place -> place.giveUp(Because.TIME_IS_UP)));
        deadline.ifBroughtForward(() -> places.forEach(place -> place.giveUp(Because.TIME_IS_UP)));
        deadline.ifCutShort(() -> places.forEach(place -> place.giveUp(Because.NOBODY_WAITS)));
        return CompletableFuture.allOf(
                        places.stream().map(place -> place.outcome).toArray(CompletableFuture<?>[]::new))
                .thenApplyAsync(
                        all -> {
                            alarm.cancel(false);
                            return places.stream()
                                    .map(place -> place.outcome.join())
                                    .toList();
                        },
                        next);
    }

    private static <A> Call<Outcome<A>> begin(Source source, Function<Source, Call<Outcome<A>>> start) {
        try {
            return start.apply(source);
        } catch (RuntimeException e) { // one of the two edges: a defect costs one source, not the request
            return new Call<>(CompletableFuture.failedFuture(e), () -> {});
        }
    }

    @Override
    public void close() {
        alarms.close();
    }

    /** One source's place in the result; filled once. */
    private final class Place<A> {

        private final Source source;
        private final Call<Outcome<A>> call;
        private final long began;
        private final CompletableFuture<Outcome<A>> outcome;

        Place(Source source, Call<Outcome<A>> call, long began) {
            this.source = source;
            this.call = call;
            this.began = began;
            this.outcome = call.result().handle(this::outcomeOf);
        }

        private Outcome<A> outcomeOf(@Nullable Outcome<A> answer, @Nullable Throwable defect) {
            if (answer != null) {
                return answer;
            }
            Outcome.Failed<A> failed = Outcome.Failed.of(source, since(), FailureKind.INTERNAL);
            log.error("defect while asking source {}, log id {}", source, failed.logId(), defect);
            return failed;
        }

        private void giveUp(Because because) {
            if (!outcome.complete(call.soFar().get().orElseGet(() -> without(because)))) {
                return;
            }
            try {
                call.abort(because);
            } catch (RuntimeException e) { // must not keep the sources after this one waiting
                log.error("defect while giving up source {}", source, e);
            }
        }

        private Outcome<A> without(Because because) {
            return switch (because) {
                case TIME_IS_UP -> new Outcome.Late<>(source, since());
                case NOBODY_WAITS -> Outcome.Failed.of(source, since(), FailureKind.CALLED_OFF);
            };
        }

        private Duration since() {
            return Duration.ofNanos(ticker.nanos() - began);
        }
    }
}
