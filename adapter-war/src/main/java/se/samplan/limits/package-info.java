/** How much each consumer may ask and each source may be asked, as an operator says it. */
@NullMarked
package se.samplan.limits;

import org.jspecify.annotations.NullMarked;
