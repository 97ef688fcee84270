/** What has been and what comes when, in one order over all records (tidslinje; overview, section 3). */
@NullMarked
package se.samplan.understand.timeline;

import org.jspecify.annotations.NullMarked;
