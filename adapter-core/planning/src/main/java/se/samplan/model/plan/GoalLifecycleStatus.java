package se.samplan.model.plan;

import se.samplan.model.planning.Code;

/**
 * Goal status (målstatus). Open: a code that is newer than this program is kept and shown.
 *
 * @param code as the schema spells it
 */
public record GoalLifecycleStatus(String code) implements Code {

    /** Proposed (föreslaget). */
    public static final GoalLifecycleStatus PROPOSED = new GoalLifecycleStatus("proposed");
    /** Planned (planerat). */
    public static final GoalLifecycleStatus PLANNED = new GoalLifecycleStatus("planned");
    /** Accepted (accepterat). */
    public static final GoalLifecycleStatus ACCEPTED = new GoalLifecycleStatus("accepted");
    /** Active (pågående). */
    public static final GoalLifecycleStatus ACTIVE = new GoalLifecycleStatus("active");
    /** On hold (pausat). */
    public static final GoalLifecycleStatus ON_HOLD = new GoalLifecycleStatus("onHold");
    /** Completed (avslutat). */
    public static final GoalLifecycleStatus COMPLETED = new GoalLifecycleStatus("completed");
    /** Cancelled (avbrutet). */
    public static final GoalLifecycleStatus CANCELLED = new GoalLifecycleStatus("cancelled");
    /** Rejected (avvisat). */
    public static final GoalLifecycleStatus REJECTED = new GoalLifecycleStatus("rejected");
    /** Entered in error (felregistrerat). */
    public static final GoalLifecycleStatus ENTERED_IN_ERROR = new GoalLifecycleStatus("enteredInError");

    /** @throws IllegalArgumentException if the code does not have the form of a code */
    public GoalLifecycleStatus {
        Code.check(code);
    }
}
