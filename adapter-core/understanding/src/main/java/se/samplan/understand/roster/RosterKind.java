package se.samplan.understand.roster;

/** What somebody is to the person (overview, section 2), in the order in which a person looks for them. */
public enum RosterKind {
    /** Fast läkarkontakt. */
    FIXED_DOCTOR_CONTACT("fixedDoctorContact"),
    /** Fast vårdkontakt, also the one who coordinates the others, and kinds of fixed contact that are newer than this program. */
    FIXED_CARE_CONTACT("fixedCareContact"),
    /** Fast omsorgskontakt. */
    FIXED_SOCIAL_CARE_CONTACT("fixedSocialCareContact"),
    /** Kontaktsjuksköterska. */
    CONTACT_NURSE("contactNurse"),
    /** Contact person of an agreement (kontaktperson). */
    AGREEMENT_CONTACT("agreementContact"),
    /** Takes part in or answers for something planned or agreed (deltagare). */
    PARTICIPANT("participant"),
    /** Does or supports something that is planned, agreed or booked (utförare). */
    PERFORMER("performer"),
    /** Next of kin (närstående). */
    KIN("kin");

    private final String code;

    RosterKind(String code) {
        this.code = code;
    }

    /** As it is written in an answer. */
    public String code() {
        return code;
    }

    /** Whether it is somebody the person can always turn to. */
    public boolean isFixedContact() {
        return compareTo(CONTACT_NURSE) <= 0;
    }
}
