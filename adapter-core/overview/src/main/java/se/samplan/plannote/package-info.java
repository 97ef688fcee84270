/** Which notes of an answer of one contract may be plans. Asked after the reader's rules, about what this reader may see. */
@NullMarked
package se.samplan.plannote;

import org.jspecify.annotations.NullMarked;
