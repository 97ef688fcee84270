package se.samplan.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import se.samplan.storelog.Telling;
import se.samplan.storelog.TellingListener;
import se.samplan.storelog.TellingState;

/** What the national access log has been told, and what waits for it. */
final class TellingMeters implements TellingListener {

    private static final String STORED = "stored";

    private final MeterRegistry registry;

    TellingMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    private Counter posts(String outcome) {
        return Counter.builder("samplan.log.posts")
                .description("Posts of the national access log that have been settled, by what became of them")
                .tag("outcome", outcome)
                .register(registry);
    }

    private static String outcome(String why) {
        return why.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public void asked(String word, Duration took) {
        Timer.builder("samplan.log.calls")
                .description("Calls to the national access log")
                .tag("outcome", word.startsWith("HTTP_") ? "HTTP_STATUS" : word)
                .register(registry)
                .record(took);
    }

    @Override
    public void stored(int posts) {
        posts(STORED).increment(posts);
    }

    @Override
    public void givenUp(UUID logId, String why) {
        posts(outcome(why)).increment();
    }

    @Override
    public void paused(String word, long waiting, Duration pause) {
        // what waits is watched
    }

    /** Has it looked at whenever somebody looks at the page; each outcome is there from the start, so that its first one is a rise. */
    void watch(Supplier<TellingState> state, Clock clock) {
        Stream.of(STORED, Telling.REFUSED, Telling.REFUSED_AFTER_UNCLEAR, Telling.DOES_NOT_FIT, Telling.HOLDS_UP)
                .forEach(each -> posts(outcome(each)));
        Gauge.builder("samplan.log.waiting", () -> state.get().count().posts())
                .description("Posts that the national access log is still to be told")
                .register(registry);
        Gauge.builder(
                        "samplan.log.age",
                        () -> state.get()
                                .count()
                                .oldest()
                                .map(since ->
                                        Duration.between(since, clock.instant()).toSeconds())
                                .orElse(0L))
                .description("Since when the oldest of them waits")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder(
                        "samplan.log.told",
                        () -> state.get()
                                .lastSuccess()
                                .map(Instant::getEpochSecond)
                                .orElse(0L))
                .description("When it has stored posts last, in seconds since 1970; 0 if not since the start")
                .baseUnit("seconds")
                .register(registry);
    }
}
