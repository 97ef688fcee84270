package se.samplan.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import se.samplan.produce.ProductionListener;
import se.samplan.produce.index.Outbox;
import se.samplan.rules.Breach;

/** What is counted of a producer: records kept back or remarked on, by kind and rule, and what waits for the index. */
public final class ProducerMeters implements ProductionListener {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    /** The page as it is now. */
    public String page() {
        return registry.scrape();
    }

    /** Has the outbox read whenever somebody looks at the page. */
    public void watch(Supplier<Outbox.Count> outbox, Clock clock) {
        Gauge.builder("samplan.index.updates.waiting", () -> outbox.get().waiting())
                .description("Changes that the engagement index has not taken yet")
                .register(registry);
        Gauge.builder("samplan.index.updates.parked", () -> outbox.get().parked())
                .description("Changes that the engagement index refuses, set aside")
                .register(registry);
        Gauge.builder(
                        "samplan.index.updates.age",
                        () -> outbox.get()
                                .oldest()
                                .map(since ->
                                        Duration.between(since, clock.instant()).toSeconds())
                                .orElse(0L))
                .description("Since when the oldest change waits")
                .baseUnit("seconds")
                .register(registry);
    }

    @Override
    public void stopped(String kind, String reference, Stopped why, List<Breach> breaches) {
        stopped(kind, why.name().toLowerCase(Locale.ROOT));
        count("samplan.records.errors", "Rules of level E that records broke", kind, breaches);
    }

    @Override
    public void invalid(String kind, String reference, List<String> problems) {
        stopped(kind, "invalid");
    }

    @Override
    public void warned(String kind, String reference, List<Breach> breaches) {
        count("samplan.records.remarks", "Rules of level W or I that sent records broke", kind, breaches);
    }

    @Override
    public void cut(String kind, int sent) {
        Counter.builder("samplan.records.cut")
                .description("Answers that did not hold all records")
                .tag("kind", kind)
                .register(registry)
                .increment();
    }

    private void stopped(String kind, String why) {
        Counter.builder("samplan.records.stopped")
                .description("Records that were not sent")
                .tag("kind", kind)
                .tag("why", why)
                .register(registry)
                .increment();
    }

    private void count(String name, String description, String kind, List<Breach> breaches) {
        for (Breach breach : breaches) {
            Counter.builder(name)
                    .description(description)
                    .tag("kind", kind)
                    .tag("rule", breach.rule().id())
                    .register(registry)
                    .increment();
        }
    }
}
