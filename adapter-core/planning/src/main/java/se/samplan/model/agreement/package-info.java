/**
 * Documented agreements (dokumenterad överenskommelse; information model, section 5).
 */
@NullMarked
package se.samplan.model.agreement;

import org.jspecify.annotations.NullMarked;
