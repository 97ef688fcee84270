/** What became of each source, and who is not connected: three things that are never mixed (overview, section 11). */
@NullMarked
package se.samplan.understand.coverage;

import org.jspecify.annotations.NullMarked;
