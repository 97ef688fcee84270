package se.samplan.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samplan.endpoint.LedgerListener;

/** What was kept of disclosures, and what was not. */
final class LedgerMeters implements LedgerListener {

    private final MeterRegistry registry;
    private final Map<Boolean, Timer> asked;

    LedgerMeters(MeterRegistry registry) {
        this.registry = registry;
        this.asked = Stream.of(true, false).collect(Collectors.toUnmodifiableMap(Function.identity(), this::timer));
    }

    private Timer timer(boolean kept) {
        return Timer.builder("samplan.ledger.disclosures")
                .description("Time that answers waited for the ledger, by whether it was kept")
                .tag("outcome", kept ? "kept" : "not_kept")
                .register(registry);
    }

    @Override
    public void asked(boolean kept, Duration took) {
        asked.getOrDefault(kept, timer(kept)).record(took);
    }

    /** Has it looked at whenever somebody looks at the page. */
    void watch(IntSupplier endsWaiting) {
        Gauge.builder("samplan.ledger.ends.waiting", endsWaiting::getAsInt)
                .description("Answers whose end has not been written yet")
                .register(registry);
    }
}
