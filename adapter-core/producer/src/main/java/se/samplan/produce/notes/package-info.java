/**
 * Plans that stand in notes (journalanteckningar): recognised by what the vendor says they look like, and offered as what may
 * be a plan, with the whole note beside. A plan says nothing that its note does not say.
 */
@NullMarked
package se.samplan.produce.notes;

import org.jspecify.annotations.NullMarked;
