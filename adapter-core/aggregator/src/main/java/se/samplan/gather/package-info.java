/**
 * One question to all contracts at once: one look-up per service domain, one deadline, and each contract's own answer. A contract
 * that fails costs its own part.
 */
@NullMarked
package se.samplan.gather;

import org.jspecify.annotations.NullMarked;
