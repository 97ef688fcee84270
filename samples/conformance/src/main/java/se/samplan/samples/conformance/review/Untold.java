package se.samplan.samples.conformance.review;

import java.util.OptionalInt;

/**
 * Answers that were not reviewed, for one reason.
 *
 * @param contract interaction and major version; empty where the answer did not tell
 * @param number how many; empty if they are one to nine
 */
public record Untold(String contract, Unreviewed why, OptionalInt number) {}
