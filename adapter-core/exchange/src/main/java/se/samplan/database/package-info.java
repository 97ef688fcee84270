/**
 * Brings the tables of a store to the form that this release knows, whatever release made them, runs statements on them, and says
 * which of several instances works on them ({@code Lease}). Knows no table; no text of a driver leaves this room.
 */
@NullMarked
package se.samplan.database;

import org.jspecify.annotations.NullMarked;
