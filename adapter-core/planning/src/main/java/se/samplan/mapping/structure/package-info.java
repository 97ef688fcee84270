/**
 * Our extension schema 3.1 to the model and back: one mapper per type, both directions beside each other. Elements that the
 * model does not know are not kept; what only passes through is never mapped.
 */
@NullMarked
package se.samplan.mapping.structure;

import org.jspecify.annotations.NullMarked;
