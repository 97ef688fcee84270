/** Writes labelled notes by chance, from a seed: plans in eight ways, and notes that are none. */
@NullMarked
package se.samplan.samples.plannotes.write;

import org.jspecify.annotations.NullMarked;
