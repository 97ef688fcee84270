/** What a reader takes along: calendar files and plain text. */
@NullMarked
package se.samplan.samples.overview.take;

import org.jspecify.annotations.NullMarked;
