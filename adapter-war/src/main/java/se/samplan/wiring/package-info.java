/**
 * Makes the application out of its settings by constructor calls, and starts and stops it. What a vendor's jar brings it
 * gets from {@link se.samplan.produce.JournalSystem}. The logs are written here, too, because only this room knows all that is
 * told. Nothing is decided about records.
 */
@NullMarked
package se.samplan.wiring;

import org.jspecify.annotations.NullMarked;
