package se.samplan.recognise;

/**
 * What a note is by one template.
 *
 * @param isOfSeveralKinds whether it names more than one kind of plan; a template that knows only one of them is no better
 */
record Match(PlanNote plan, boolean isOfSeveralKinds) {

    boolean isBetterThan(Match other) {
        return isOfSeveralKinds == other.isOfSeveralKinds
                ? plan.confidence() > other.plan.confidence()
                : isOfSeveralKinds;
    }
}
