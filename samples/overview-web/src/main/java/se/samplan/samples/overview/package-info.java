/** The pages on which a person, an agent or a nurse sees everything that is planned: a consumer of GetPlanningOverview. */
@NullMarked
package se.samplan.samples.overview;

import org.jspecify.annotations.NullMarked;
