package se.samplan.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.function.IntSupplier;
import se.samplan.endpoint.LedgerListener;

/** What was kept of disclosures, and what was not. */
final class LedgerMeters implements LedgerListener {

    private final MeterRegistry registry;
    private final Timer kept;
    private final Timer notKept;

    LedgerMeters(MeterRegistry registry) {
        this.registry = registry;
        this.kept = timer(registry, "kept");
        this.notKept = timer(registry, "not_kept");
    }

    private static Timer timer(MeterRegistry registry, String outcome) {
        return Timer.builder("samplan.ledger.disclosures")
                .description("Time that answers waited for the ledger, by whether it was kept")
                .tag("outcome", outcome)
                .register(registry);
    }

    @Override
    public void asked(boolean wasKept, Duration took) {
        (wasKept ? kept : notKept).record(took);
    }

    /** Has it looked at whenever somebody looks at the page. */
    void watch(IntSupplier endsWaiting) {
        Gauge.builder("samplan.ledger.ends.waiting", endsWaiting::getAsInt)
                .description("Answers whose end has not been written yet")
                .register(registry);
    }
}
