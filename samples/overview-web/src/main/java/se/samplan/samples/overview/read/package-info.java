/** Reads an overview: who, what, when, and the records that it cites. */
@NullMarked
package se.samplan.samples.overview.read;

import org.jspecify.annotations.NullMarked;
