/** Who does what, when (overview, section 5). */
@NullMarked
package se.samplan.understand.matrix;

import org.jspecify.annotations.NullMarked;
