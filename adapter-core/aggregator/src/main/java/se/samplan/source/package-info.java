/**
 * Decides which sources to ask and which not, and why. Pure but for the index call, which is a port.
 */
@NullMarked
package se.samplan.source;

import org.jspecify.annotations.NullMarked;
