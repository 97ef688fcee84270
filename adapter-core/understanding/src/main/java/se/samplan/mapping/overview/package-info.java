/**
 * What is understood of a person's records, to the response of GetPlanningOverview 1.0: one mapper for each of its sections, in the
 * types that are generated from the schema, and the records verbatim between them. Nothing is decided here.
 */
@NullMarked
package se.samplan.mapping.overview;

import org.jspecify.annotations.NullMarked;
