/** The invariants of the information model, section 9: found in records, never mended. */
@NullMarked
package se.samplan.rules;

import org.jspecify.annotations.NullMarked;
