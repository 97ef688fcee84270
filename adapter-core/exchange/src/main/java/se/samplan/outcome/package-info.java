/**
 * What became of each source. Failure is a value here, and no text of a source or a library can get into
 * it: the words on the wire belong to {@link se.samplan.outcome.FailureKind}.
 */
@NullMarked
package se.samplan.outcome;

import org.jspecify.annotations.NullMarked;
