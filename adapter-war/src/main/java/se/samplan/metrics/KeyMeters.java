package se.samplan.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** How it stands with keys and trust of files. */
final class KeyMeters {

    private KeyMeters() {}

    static void register(MeterRegistry registry, Supplier<Optional<Instant>> firstEnd, BooleanSupplier inTrouble) {
        Gauge.builder("samplan.certificates.end", () -> epochSecond(firstEnd.get()))
                .description("When the first of our certificate and the issuers' ends, in seconds since 1970")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("samplan.certificates.renewal.refused", () -> inTrouble.getAsBoolean() ? 1 : 0)
                .description("1 while files of keys or trust cannot be used, and the old ones hold")
                .register(registry);
    }

    static void registerLists(MeterRegistry registry, Supplier<Optional<Instant>> firstEnd, IntSupplier due) {
        Gauge.builder("samplan.revoked.lists.end", () -> epochSecond(firstEnd.get()))
                .description("When the first list of revoked certificates ends, in seconds since 1970")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("samplan.revoked.lists.due", due::getAsInt)
                .description(
                        "How soon a list of revoked certificates is to be replaced; 1: soon, 2: at once, 3: it has ended")
                .register(registry);
    }

    private static long epochSecond(Optional<Instant> moment) {
        return moment.map(Instant::getEpochSecond).orElse(0L);
    }
}
