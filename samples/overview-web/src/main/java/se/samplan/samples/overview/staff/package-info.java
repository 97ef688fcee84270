/** What stands on the pages of staff: who sees what and why not, how much each source tells, and a list of persons. */
@NullMarked
package se.samplan.samples.overview.staff;

import org.jspecify.annotations.NullMarked;
