/**
 * Makes a page that people can read out of a record: plain Swedish, as HTML or PDF. Pure: the record and today's date in, a
 * document out; no clock, no network, no log.
 *
 * <p>Looks into the domain records only. What a record means is decided there; here is decided in which order and in which words
 * it is read. Nothing is added to what the record says, and nothing is left out without a sentence that says so.
 */
@NullMarked
package se.samplan.render;

import org.jspecify.annotations.NullMarked;
