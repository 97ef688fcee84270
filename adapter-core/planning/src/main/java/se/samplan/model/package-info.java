/**
 * The words of the field as values that cannot be wrong: ids, addresses, sources. No wire formats, no
 * clock, no network. Everything may look in here; this room looks nowhere.
 */
@NullMarked
package se.samplan.model;

import org.jspecify.annotations.NullMarked;
