/**
 * How an answer's bytes become something to read: their encoding, and the one parser with its limits. Knows no contract and
 * no message.
 */
@NullMarked
package se.samplan.xml;

import org.jspecify.annotations.NullMarked;
