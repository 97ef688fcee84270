package se.samplan.limits;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** So many at a time, for each of many. */
final class Places {

    private static final int MOST = 10_000;
    private static final String ALL_OTHERS = "";

    private final Map<String, Bulkhead> known = new ConcurrentHashMap<>();

    /**
     * Takes a place, if there is one.
     *
     * @return gives it back, once, however often it is run
     */
    Optional<Runnable> take(String who, int atATime) {
        String counted = known.size() < MOST || known.containsKey(who) ? who : ALL_OTHERS;
        Bulkhead places = known.compute(counted, (name, held) -> isFor(atATime, held) ? held : made(name, atATime));
        if (!places.tryAcquirePermission()) {
            return Optional.empty();
        }
        AtomicBoolean taken = new AtomicBoolean(true);
        return Optional.of(() -> {
            if (taken.getAndSet(false)) {
                places.onComplete();
            }
        });
    }

    private static boolean isFor(int atATime, @Nullable Bulkhead held) {
        return held != null && held.getBulkheadConfig().getMaxConcurrentCalls() == atATime;
    }

    /** New places for a new number: to change the old ones, the library would wait until enough of them are free. */
    private static Bulkhead made(String name, int atATime) {
        return Bulkhead.of(name, with(atATime));
    }

    private static BulkheadConfig with(int atATime) {
        return BulkheadConfig.custom()
                .maxConcurrentCalls(atATime)
                .maxWaitDuration(Duration.ZERO)
                .build();
    }
}
