package se.samplan.understand.graph;

/** What became of a link. */
public enum EdgeState {
    /** The target is there. */
    RESOLVED("resolved"),
    /** The target is not there, and its source has given all it has. */
    DANGLING("dangling"),
    /** The target is there but no longer applies. */
    EXPIRED_TARGET("expiredTarget"),
    /** The target is a contact that has ended. */
    ENDED_PARTY("endedParty"),
    /** The link is part of a circle of links of its kind. */
    CYCLE("cycle"),
    /** The target is a booked time that has passed, and so has left the schedule. */
    PASSED("passed"),
    /** The target is not there, and nobody can tell whether it exists. */
    UNKNOWN("unknown");

    private final String code;

    EdgeState(String code) {
        this.code = code;
    }

    /** The code as the schema spells it. */
    public String code() {
        return code;
    }
}
