/**
 * Brings the tables of a store to the form that this release knows, whatever release made them, and runs statements on them. Knows
 * no table; no text of a driver leaves this room.
 */
@NullMarked
package se.samplan.database;

import org.jspecify.annotations.NullMarked;
