/**
 * Our extension schemas 3.1 and 3.2 to the model and back: one mapper per type, both directions beside each other. What 3.2 adds
 * stands in the any of the types it belongs to. Elements that the model does not know are not kept; what only passes through is
 * never mapped.
 */
@NullMarked
package se.samplan.mapping.structure;

import org.jspecify.annotations.NullMarked;
