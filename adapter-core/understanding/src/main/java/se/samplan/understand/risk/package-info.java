/** What may happen, how it is noticed and what has been agreed to do then (overview, section 7). */
@NullMarked
package se.samplan.understand.risk;

import org.jspecify.annotations.NullMarked;
