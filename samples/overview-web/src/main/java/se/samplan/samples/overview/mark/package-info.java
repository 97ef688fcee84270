/** What readers have seen, as keyed hashes and change markers; nothing of a person in clear. */
@NullMarked
package se.samplan.samples.overview.mark;

import org.jspecify.annotations.NullMarked;
