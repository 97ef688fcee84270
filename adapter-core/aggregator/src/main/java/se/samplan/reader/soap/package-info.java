/**
 * The national services of blocks, consent and care relations, asked through their generated interfaces. What they say is a value that
 * {@code reader} decides with; nothing is decided here, but that an answer which does not fit its question is none.
 */
@NullMarked
package se.samplan.reader.soap;

import org.jspecify.annotations.NullMarked;
