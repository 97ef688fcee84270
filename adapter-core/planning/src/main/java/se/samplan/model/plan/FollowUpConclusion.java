package se.samplan.model.plan;

import se.samplan.model.planning.Code;

/**
 * Conclusion of the follow-up (uppföljningens resultat). Open: a code that is newer than this program is kept and shown.
 *
 * @param code as the schema spells it
 */
public record FollowUpConclusion(String code) implements Code {

    /** Continue (fortsätta som förut). */
    public static final FollowUpConclusion CONTINUE = new FollowUpConclusion("continue");
    /** Change (ändra). */
    public static final FollowUpConclusion CHANGE = new FollowUpConclusion("change");
    /** End (avsluta). */
    public static final FollowUpConclusion END = new FollowUpConclusion("end");
    /** Make a new plan (göra en ny plan). */
    public static final FollowUpConclusion NEW_PLAN = new FollowUpConclusion("newPlan");

    /** @throws IllegalArgumentException if the code does not have the form of a code */
    public FollowUpConclusion {
        Code.check(code);
    }
}
