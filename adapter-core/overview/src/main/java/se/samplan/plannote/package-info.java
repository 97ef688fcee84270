/**
 * Which notes of an answer may be plans. Asked after the reader's rules, about what this reader may see; for sources that the
 * operator lists, and for no others.
 */
@NullMarked
package se.samplan.plannote;

import org.jspecify.annotations.NullMarked;
