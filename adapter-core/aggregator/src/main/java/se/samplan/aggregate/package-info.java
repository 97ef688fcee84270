/**
 * Calls the steps in order and decides nothing. If a line here wants an {@code if}, ask which room owns it.
 */
@NullMarked
package se.samplan.aggregate;

import org.jspecify.annotations.NullMarked;
