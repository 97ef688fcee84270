/**
 * Which notes may be plans (anteckningar som kan vara planer): of the sources that the operator lists, and of no others. A note
 * stays what it is; it gets no status, no responsible party and no time that its text does not state.
 */
@NullMarked
package se.samplan.understand.plannote;

import org.jspecify.annotations.NullMarked;
