package se.samplan.samples.conformance.probe;

import java.time.Duration;

/**
 * How much of an answer is waited for.
 *
 * @param time from the request until the last byte
 * @param bytes of the body
 */
public record Limits(Duration time, int bytes) {

    /** What a platform takes: 30 seconds and 15 MB (platform facts, section 5). */
    public static final Limits OF_THE_PLATFORM = new Limits(Duration.ofSeconds(30), 15 * 1024 * 1024);
}
