package se.samplan.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The producer of GetCarePlans 2.0 that stands behind this one.
 *
 * @param address where it is
 * @param logicalAddress under which it is called
 * @param time longest time for one call
 * @param connect longest time for connecting
 * @param maxAnswer largest answer, in bytes
 * @param bytesInFlight bytes of its answers that may be held at the same time
 * @param facts what is known of its plans
 */
public record BehindSettings(
        URI address,
        String logicalAddress,
        Duration time,
        Duration connect,
        int maxAnswer,
        long bytesInFlight,
        FactsFile facts) {

    private static final String KEYS = "producer.behind.";

    /** Empty unless it has an address. */
    static Optional<BehindSettings> read(SettingsReader from, Path directory, String sourceSystem) {
        Optional<URI> address = from.optionalAddress(KEYS + "address");
        String logicalAddress = from.optionalId(KEYS + "logical-address").orElse(sourceSystem);
        Duration time = from.duration(KEYS + "time");
        FactsFile facts = from.file(KEYS + "facts-file", directory)
                .map(file -> FactsFile.read(from, file))
                .orElse(FactsFile.NONE);
        from.check(
                address.isEmpty() || time.compareTo(from.duration("producer.time")) < 0,
                KEYS + "time: must be below producer.time");
        return address.map(place -> new BehindSettings(
                place,
                logicalAddress,
                time,
                from.duration("aggregation.connect"),
                from.bytes("producer.max-answer"),
                from.bytesOf("aggregation.bytes-in-flight", Runtime.getRuntime().maxMemory()),
                facts));
    }
}
