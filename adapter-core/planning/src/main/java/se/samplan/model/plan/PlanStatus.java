package se.samplan.model.plan;

import se.samplan.model.planning.Code;

/**
 * Plan status (planstatus). Open: a code that is newer than this program is kept and shown.
 *
 * @param code as the schema spells it
 */
public record PlanStatus(String code) implements Code {

    /** Proposed (föreslagen). */
    public static final PlanStatus PROPOSED = new PlanStatus("proposed");
    /** Active (pågående). */
    public static final PlanStatus ACTIVE = new PlanStatus("active");
    /** On hold (pausad). */
    public static final PlanStatus ON_HOLD = new PlanStatus("onHold");
    /** Completed (avslutad). */
    public static final PlanStatus COMPLETED = new PlanStatus("completed");
    /** Revoked (återkallad). */
    public static final PlanStatus REVOKED = new PlanStatus("revoked");
    /** Entered in error (felregistrerad). */
    public static final PlanStatus ENTERED_IN_ERROR = new PlanStatus("enteredInError");
    /** Unknown (okänd). */
    public static final PlanStatus UNKNOWN = new PlanStatus("unknown");

    /** @throws IllegalArgumentException if the code does not have the form of a code */
    public PlanStatus {
        Code.check(code);
    }
}
