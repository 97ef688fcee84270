package se.samplan.understand.due;

/** What a plan after a stay in hospital can lack (DUE-8). */
public enum MissingPart {
    /** There is no current fixed care contact. */
    FIXED_CARE_CONTACT("fixedCareContact"),
    /** There is neither a coordinated individual plan (SIP) nor a time for a follow-up. */
    FOLLOW_UP_TIME("followUpTime"),
    /** A next step has no time. */
    WHEN_OF_NEXT_STEP("whenOfNextStep"),
    /** Nothing in it is about medication. */
    MEDICATION("medication");

    private final String code;

    MissingPart(String code) {
        this.code = code;
    }

    /** As it is written in an answer. */
    public String code() {
        return code;
    }
}
