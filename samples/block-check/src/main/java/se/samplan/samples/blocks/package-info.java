/** A block service of an integrator's own. */
@NullMarked
package se.samplan.samples.blocks;

import org.jspecify.annotations.NullMarked;
