package se.samplan.model.plan;

import se.samplan.model.planning.Code;

/**
 * Intent (avsikt). Open: a code that is newer than this program is kept and shown.
 *
 * @param code as the schema spells it
 */
public record PlanIntent(String code) implements Code {

    /** Plan (default) (plan (förval)). */
    public static final PlanIntent PLAN = new PlanIntent("plan");
    /** Proposal (förslag). */
    public static final PlanIntent PROPOSAL = new PlanIntent("proposal");

    /** @throws IllegalArgumentException if the code does not have the form of a code */
    public PlanIntent {
        Code.check(code);
    }
}
