package se.samplan.samples.bench;

import java.util.Locale;
import java.util.Optional;

/**
 * A case and its figures: the median of the runs by requests per second. Times in milliseconds.
 *
 * @param program what was measured: the adapter, or what it is held against
 * @param longest of all right answers
 * @param cpuPerThousand CPU-seconds of the adapter for 1000 requests
 * @param toolsPerThousand CPU-seconds of this process, sources and consumers together, for 1000 requests
 * @param firstAnswer from the start of the adapter's process until its first right answer
 * @param wrong answers that were not as they should be
 */
record Measured(
        String program,
        Case what,
        double perSecond,
        double p50,
        double p99,
        double p999,
        double longest,
        double cpuPerThousand,
        double toolsPerThousand,
        long megabytes,
        long firstAnswer,
        long wrong) {

    private static final int PER_THOUSAND = 1000;

    /** What the adapter itself adds to the slowest good source, in the middle of all answers. */
    double ownLatency() {
        return p50 - what.delay().toMillis();
    }

    /** CPU of the adapter for one call to a source, in microseconds: the whole of a request shared among its sources. */
    double cpuPerCall() {
        return cpuPerThousand * PER_THOUSAND / what.sources();
    }

    /** @param floor of the same case: the last two columns are ratios to it */
    String row(Optional<Measured> floor) {
        return String.format(
                Locale.ROOT,
                "| %-43s | %-10s | %8.0f | %8.2f | %8.2f | %8.2f | %8.1f | %8.2f | %8.3f | %11.1f | %8.3f | %6d | %8d | %5d | %9s | %9s |",
                what.name(),
                program,
                perSecond,
                p50,
                p99,
                p999,
                longest,
                ownLatency(),
                cpuPerThousand,
                cpuPerCall(),
                toolsPerThousand,
                megabytes,
                firstAnswer,
                wrong,
                times(floor.map(raw -> perSecond / raw.perSecond)),
                times(floor.map(raw -> cpuPerThousand / raw.cpuPerThousand)));
    }

    private static String times(Optional<Double> ratio) {
        return ratio.map(value -> String.format(Locale.ROOT, "%.2f", value)).orElse("–");
    }

    static String head() {
        return """
                | case                                        | program    |    req/s |   p50 ms |   p99 ms | p99.9 ms |   max ms |   own ms | CPU-s/1k | CPU µs/call | tools/1k | RSS MB | first ms | wrong | req/s ×   | CPU ×     |
                |---------------------------------------------|------------|----------|----------|----------|----------|----------|----------|----------|-------------|----------|--------|----------|-------|-----------|-----------|""";
    }
}
