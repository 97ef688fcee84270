/** What booked times are for: as sources say, and as it seems (overview, section 6). */
@NullMarked
package se.samplan.understand.booking;

import org.jspecify.annotations.NullMarked;
