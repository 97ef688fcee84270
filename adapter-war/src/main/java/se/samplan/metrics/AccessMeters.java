package se.samplan.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import se.samplan.model.CorrelationId;
import se.samplan.reader.soap.AccessListener;
import se.samplan.reader.soap.AccessService;

/** Calls to the services of access, by service and outcome. */
final class AccessMeters implements AccessListener {

    private final MeterRegistry registry;

    AccessMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void asked(AccessService service, CorrelationId correlation, String outcome, Duration took) {
        Timer.builder("samplan.access.calls")
                .description("Calls to services of blocks, consent and care relations")
                .tag("service", service.word())
                .tag("outcome", outcome.startsWith("HTTP_") ? "HTTP_STATUS" : outcome)
                .register(registry)
                .record(took);
    }
}
