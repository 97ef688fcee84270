package se.samplan.settings;

import java.time.Duration;

/**
 * Limits over all requests together.
 *
 * @param perSourceConcurrency calls to one source, for one contract, at a time
 * @param failures that many calls in a row that come to nothing pause the source
 * @param pause from then until it is tried again
 * @param bytesInFlight bytes of answers that may be held at the same time
 */
public record LimitSettings(int perSourceConcurrency, int failures, Duration pause, long bytesInFlight) {

    private static final int MOST_CALLS = 10_000;
    private static final int MOST_FAILURES = 1_000;

    static LimitSettings read(SettingsReader from, int maxAnswer) {
        LimitSettings settings = new LimitSettings(
                from.number("aggregation.per-source-concurrency", 1, MOST_CALLS),
                from.number("breaker.failures", 1, MOST_FAILURES),
                from.duration("breaker.pause"),
                from.bytesOf("aggregation.bytes-in-flight", Runtime.getRuntime().maxMemory()));
        from.check(
                settings.bytesInFlight >= maxAnswer,
                "aggregation.bytes-in-flight: must not be below aggregation.max-answer");
        return settings;
    }
}
