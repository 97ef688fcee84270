/**
 * Tokens that a caller carries and hands back, and keyed hashes: nothing in them can be made up, changed or used by somebody else.
 */
@NullMarked
package se.samplan.seal;

import org.jspecify.annotations.NullMarked;
