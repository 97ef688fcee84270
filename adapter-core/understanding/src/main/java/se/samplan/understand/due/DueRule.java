package se.samplan.understand.due;

/** By which rule something is to be done or looked at (overview, section 4), with the state that it gives. */
public enum DueRule {
    /** A follow-up that is planned has not been held, and its day has passed. */
    FOLLOW_UP_NOT_HELD("DUE-1", "overdue"),
    /** A next step is open, and its time has passed. */
    NEXT_STEP_PASSED("DUE-2", "overdue"),
    /** A next step or activity goes on without a time, and no day is said when it will be decided. */
    NO_TIME_SET("DUE-3", "noTimeSet"),
    /** A goal is active and not achieved, and its day has passed. */
    GOAL_PASSED("DUE-4", "overdue"),
    /** An agreement or plan is said to be active, and its last day has passed. */
    EXPIRED("DUE-5", "expired"),
    /** The day of something that the person took upon herself has passed, and nothing has been said since: somebody may ask. */
    NOT_HEARD_OF("DUE-6", "ask"),
    /** Its day is within two weeks. */
    SOON("DUE-7", "soon"),
    /** The plan after a stay in hospital lacks something that it needs. */
    DISCHARGE_INCOMPLETE("DUE-8", "incomplete");

    private final String code;
    private final String state;

    DueRule(String code, String state) {
        this.code = code;
        this.state = state;
    }

    /** As it is written in an answer. */
    public String code() {
        return code;
    }

    /** What the rule says of its items, as it is written in an answer. */
    public String state() {
        return state;
    }
}
