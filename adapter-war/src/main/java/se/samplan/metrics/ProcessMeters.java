package se.samplan.metrics;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toUnmodifiableMap;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmHeapPressureMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmInfoMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import se.samplan.source.file.ListState;

/** What is told of the program itself, whichever its roles: its version, the JVM, keys and trust, and its lists. */
public final class ProcessMeters implements AutoCloseable {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Map<String, Counter> limited =
            Stream.of("rate", "concurrency").collect(toUnmodifiableMap(limit -> limit, this::limitedBy));
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final JvmHeapPressureMetrics pressure = new JvmHeapPressureMetrics();

    /** @param version of this program */
    public ProcessMeters(String version) {
        Gauge.builder("samplan.build", () -> 1)
                .description("Always 1; the version that runs is in the tag")
                .tag("version", version)
                .register(registry);
        List.<MeterBinder>of(
                        new JvmInfoMetrics(),
                        new JvmMemoryMetrics(),
                        new JvmThreadMetrics(),
                        new ClassLoaderMetrics(),
                        new ProcessorMetrics(),
                        new UptimeMetrics(),
                        new FileDescriptorMetrics(),
                        collections,
                        pressure)
                .forEach(meters -> meters.bindTo(registry));
    }

    private Counter limitedBy(String limit) {
        return Counter.builder("samplan.requests.limited")
                .description("Requests turned away because their consumer asked more than limits.file lets it")
                .tag("limit", limit)
                .register(registry);
    }

    /** A request was turned away: {@code rate}, or {@code concurrency}. */
    public void limited(String limit) {
        requireNonNull(limited.get(limit)).increment();
    }

    /** The page as it is now. */
    public String page() {
        return registry.scrape();
    }

    /** Has keys and trust read whenever somebody looks at the page. */
    public void watch(Supplier<Optional<Instant>> firstEnd, BooleanSupplier inTrouble) {
        KeyMeters.register(registry, firstEnd, inTrouble);
    }

    /** Has the lists of revoked certificates looked at whenever somebody looks at the page. */
    public void watchLists(Supplier<Optional<Instant>> firstEnd, IntSupplier due) {
        KeyMeters.registerLists(registry, firstEnd, due);
    }

    /**
     * Has a list looked at whenever somebody looks at the page.
     *
     * @param key the setting that names its file
     */
    public void watch(String key, Supplier<ListState> state) {
        Gauge.builder("samplan.list.usable", () -> state.get().trouble().isEmpty() ? 1 : 0)
                .description("0 while the file cannot be used, and the list read before holds")
                .tag("list", key)
                .register(registry);
        Gauge.builder("samplan.list.read", () -> state.get().read().getEpochSecond())
                .description("When the list that holds was read, in seconds since 1970")
                .baseUnit("seconds")
                .tag("list", key)
                .register(registry);
        Gauge.builder("samplan.list.lines", () -> state.get().lines())
                .description("Lines of the list that holds")
                .tag("list", key)
                .register(registry);
    }

    /**
     * Has the catalogue looked at whenever somebody looks at the page.
     *
     * @param read when it was read last; empty if it never was
     */
    public void watchCatalogue(Supplier<Optional<Instant>> read) {
        Gauge.builder(
                        "samplan.catalogue.read",
                        () -> read.get().map(Instant::getEpochSecond).orElse(0L))
                .description("When the catalogue was read last, in seconds since 1970; 0 if it never was")
                .baseUnit("seconds")
                .register(registry);
    }

    @Override
    public void close() {
        collections.close();
        pressure.close();
        registry.close();
    }
}
