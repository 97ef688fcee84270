package se.samplan.samples.bench;

import java.time.Duration;
import java.util.List;

/**
 * One thing to measure.
 *
 * @param sources how many the index names
 * @param callers concurrent consumers, each sending its next request when it has the answer
 * @param delay how long each source thinks before it answers
 * @param padding bytes of attachment in each source's one plan
 * @param heap {@code -Xmx} of the adapter; empty leaves it to the JVM
 */
record Case(String name, int sources, int callers, Duration delay, int padding, String heap) {

    private static final int PLAN = 1_300;
    private static final int MEGABYTE = 1_000_000;

    /** What is measured unless told otherwise, in this order. */
    static List<Case> all() {
        return List.of(
                at("5 sources, 8 callers", 5, 8),
                at("5 sources, 64 callers", 5, 64),
                at("1 source, 1 caller", 1, 1),
                at("5 sources, 1 caller", 5, 1),
                at("20 sources, 1 caller", 20, 1),
                at("50 sources, 1 caller", 50, 1),
                at("200 sources, 1 caller", 200, 1),
                new Case("5 sources of 200 ms, 256 callers", 5, 256, Duration.ofMillis(200), PLAN, ""),
                new Case("5 sources of 1 MB, 8 callers, 256 MB heap", 5, 8, Duration.ZERO, MEGABYTE, "256m"));
    }

    private static Case at(String name, int sources, int callers) {
        return new Case(name, sources, callers, Duration.ZERO, PLAN, "");
    }
}
