/** What stands on each page; pure functions from an overview. */
@NullMarked
package se.samplan.samples.overview.page;

import org.jspecify.annotations.NullMarked;
