/**
 * Makes one answer out of many outcomes. Pure functions over records: no clock, no network, no log, no
 * generated types. The rules are those of the information model, section 11.
 */
@NullMarked
package se.samplan.merge;

import org.jspecify.annotations.NullMarked;
