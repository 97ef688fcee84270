package se.samplan.samples.overview.ask;

import se.samplan.contracts.planningoverview.v1.GetPlanningOverviewResponseType;

/** What came of a question. */
public sealed interface Fetched {

    /** An answer, though parts of it may be missing. */
    record Answer(GetPlanningOverviewResponseType overview) implements Fetched {}

    /** The question itself was not accepted, as with a change marker that is too old. */
    record Refused() implements Fetched {}

    /** None: nobody could be reached, or the question was refused. */
    record None() implements Fetched {}
}
