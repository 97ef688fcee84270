package se.samplan.samples.bench;

import java.util.Locale;

/**
 * A case and its figures: the median of the runs by requests per second.
 *
 * @param cpuPerThousand CPU-seconds of the adapter for 1000 requests
 */
record Measured(
        Case scene, double perSecond, double p50, double p99, double cpuPerThousand, long megabytes, long wrong) {

    String row() {
        return String.format(
                Locale.ROOT,
                "| %-42s | %8.0f | %8.2f | %8.2f | %8.3f | %6d | %5d |",
                scene.name(),
                perSecond,
                p50,
                p99,
                cpuPerThousand,
                megabytes,
                wrong);
    }

    static String head() {
        return "| case                                       |    req/s |   p50 ms |   p99 ms | CPU-s/1k | RSS MB | wrong |\n"
                + "|--------------------------------------------|----------|----------|----------|----------|--------|-------|";
    }
}
