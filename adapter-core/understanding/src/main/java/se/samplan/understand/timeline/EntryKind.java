package se.samplan.understand.timeline;

/** What an entry of the timeline is. Where several records tell of one event, the first of these that one of them is. */
public enum EntryKind {
    /** Bokad tid. */
    BOOKED_TIME("bookedTime"),
    /** Vårdkontakt, past or called off. */
    CARE_CONTACT("careContact"),
    /** Aktivitet. */
    ACTIVITY("activity"),
    /** What is to be done before something else, on a day of its own (förberedelse). */
    PREPARATION("preparation"),
    /** Uppföljning. */
    FOLLOW_UP("followUp"),
    /** Nästa steg. */
    NEXT_STEP("nextStep"),
    /** An agreement begins to hold (överenskommelsen börjar gälla). */
    AGREEMENT_BEGINS("agreementBegins"),
    /** The last day of an agreement (överenskommelsen slutar gälla). */
    AGREEMENT_ENDS("agreementEnds"),
    /** A plan begins to hold (planen börjar gälla). */
    PLAN_BEGINS("planBegins"),
    /** The last day of a plan (planen slutar gälla). */
    PLAN_ENDS("planEnds"),
    /** The first day of a fixed contact (den fasta kontakten börjar). */
    CONTACT_BEGINS("contactBegins"),
    /** The last day of a fixed contact (den fasta kontakten slutar). */
    CONTACT_ENDS("contactEnds");

    private final String code;

    EntryKind(String code) {
        this.code = code;
    }

    /** As it is written in an answer. */
    public String code() {
        return code;
    }
}
