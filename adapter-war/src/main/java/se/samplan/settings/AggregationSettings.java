package se.samplan.settings;

import java.time.Duration;
import java.util.List;

/**
 * Time and size limits of one request.
 *
 * @param ownAddresses logical addresses under which this service is called
 * @param total from the request until the answer is on its way; the platform gives up at 30 s
 * @param reserve part of {@code total} kept for merging and writing the answer
 * @param perSource longest time for one source
 * @param connect time to connect to a source, TLS included
 * @param maxAnswer largest answer of one source, in bytes
 * @param maxDepth elements inside each other in one answer
 * @param maxSources sources that one request asks
 */
public record AggregationSettings(
        List<String> ownAddresses,
        Duration total,
        Duration reserve,
        Duration perSource,
        Duration connect,
        int maxAnswer,
        int maxDepth,
        int maxSources) {

    private static final int LEAST_DEPTH = 10;
    private static final int MOST_DEPTH = 1_000;
    private static final int MOST_SOURCES = 10_000;
    private static final Duration PLATFORM_LIMIT = Duration.ofSeconds(30);

    static AggregationSettings read(SettingsReader from) {
        AggregationSettings settings = new AggregationSettings(
                from.ids("aggregation.own-addresses"),
                from.duration("aggregation.total"),
                from.durationOrNone("aggregation.reserve"),
                from.duration("aggregation.per-source"),
                from.duration("aggregation.connect"),
                from.bytes("aggregation.max-answer"),
                from.number("aggregation.max-depth", LEAST_DEPTH, MOST_DEPTH),
                from.number("aggregation.max-sources", 1, MOST_SOURCES));
        from.check(
                settings.total.compareTo(PLATFORM_LIMIT) < 0,
                "aggregation.total: must be below 30 s, when the platform gives up");
        from.check(
                settings.reserve.compareTo(settings.total) < 0, "aggregation.reserve: must be below aggregation.total");
        from.check(
                settings.connect.compareTo(settings.perSource) <= 0,
                "aggregation.connect: must not be above aggregation.per-source");
        return settings;
    }
}
