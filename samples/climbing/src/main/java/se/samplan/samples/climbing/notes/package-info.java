/** A record system whose plans are notes, written by a template. */
@NullMarked
package se.samplan.samples.climbing.notes;

import org.jspecify.annotations.NullMarked;
