package se.samplan.wiring;

import se.samplan.change.Markers;
import se.samplan.token.KeyRing;
import se.samplan.token.Tokens;

/**
 * What goes with consumers from one request to the next.
 *
 * @param tokens of pages and of late sources
 * @param keys the same keys, for hashes
 * @param markers of what a consumer has seen
 */
record Remembered(Tokens tokens, KeyRing keys, Markers markers) {}
