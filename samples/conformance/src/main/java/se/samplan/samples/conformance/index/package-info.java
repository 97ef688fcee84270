/** Posts of the engagement index, from the index itself or from a file. */
@NullMarked
package se.samplan.samples.conformance.index;

import org.jspecify.annotations.NullMarked;
