package se.samplan.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** How it stands with keys and trust of files. */
final class KeyMeters {

    private KeyMeters() {}

    static void register(MeterRegistry registry, Supplier<Optional<Instant>> firstEnd, BooleanSupplier inTrouble) {
        Gauge.builder(
                        "samplan.certificates.end",
                        () -> firstEnd.get().map(Instant::getEpochSecond).orElse(0L))
                .description("When the first of our certificate and the issuers' ends, in seconds since 1970")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("samplan.certificates.renewal.refused", () -> inTrouble.getAsBoolean() ? 1 : 0)
                .description("1 while files of keys or trust cannot be used, and the old ones hold")
                .register(registry);
    }
}
