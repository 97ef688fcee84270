/** Counts what is recognised and stitched rightly. */
@NullMarked
package se.samplan.samples.plannotes.measure;

import org.jspecify.annotations.NullMarked;
