package se.samplan.model.planning;

/** Where a care contact stands (reference set 53761000052103 of SNOMED CT-SE; GetCareContacts 3.0, section 6). */
public enum CareContactStatus implements NationalCode {
    /** A time is booked. */
    BOOKED("53631000052103", "tidbokad vårdkontakt", Stage.AHEAD),
    /** The person waits for a time. */
    WAITING("53701000052102", "patient på väntelista", Stage.AHEAD),
    /** It goes on. */
    ONGOING("53651000052107", "pågående vårdkontakt", Stage.NOW),
    /** It goes on, and the person is on leave. */
    ON_LEAVE("53681000052104", "permission från vårdkontakt", Stage.NOW),
    /** It has taken place. */
    FINISHED("53671000052101", "avslutad vårdkontakt", Stage.PAST),
    /** It ended before it was done. */
    INTERRUPTED("53661000052105", "avbruten vårdkontakt", Stage.PAST),
    /** It was called off. */
    CANCELLED("53641000052109", "inställd vårdkontakt", Stage.NOT_HELD),
    /** It was entered in error and never existed. */
    ANNULLED("53691000052102", "makulerad vårdkontakt", Stage.NEVER);

    /** What a status means for whoever looks at a calendar; ours, not national. */
    public enum Stage {
        /** It is to come. */
        AHEAD,
        /** It goes on. */
        NOW,
        /** It is over. */
        PAST,
        /** It did not take place. */
        NOT_HELD,
        /** There never was one: nobody but staff is shown it. */
        NEVER
    }

    private final String code;
    private final String displayName;
    private final Stage stage;

    CareContactStatus(String code, String displayName, Stage stage) {
        this.code = code;
        this.displayName = displayName;
        this.stage = stage;
    }

    /** What it means for whoever looks at a calendar. */
    public Stage stage() {
        return stage;
    }

    @Override
    public CodeSystem system() {
        return CodeSystem.SNOMED_CT_SE;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String displayName() {
        return displayName;
    }
}
