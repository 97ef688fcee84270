/** Everything planned for a person in one answer (GetPlanningOverview 1.0): what is asked, and what is understood of what was gathered. */
@NullMarked
package se.samplan.overview;

import org.jspecify.annotations.NullMarked;
