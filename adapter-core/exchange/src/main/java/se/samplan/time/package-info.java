/**
 * Deadlines and the ticker they are read from. Dates of the domain do not belong here.
 */
@NullMarked
package se.samplan.time;

import org.jspecify.annotations.NullMarked;
