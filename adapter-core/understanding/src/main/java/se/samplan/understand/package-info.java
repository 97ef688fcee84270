/**
 * What every section of the overview stands on: the records of one person that a reader may see, and what is cited of them. The
 * clock is a parameter; nothing here waits, calls or logs.
 */
@NullMarked
package se.samplan.understand;

import org.jspecify.annotations.NullMarked;
