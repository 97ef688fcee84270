package se.samplan.understand.change;

/** What has changed for the person, in the order in which it is told. */
public enum ChangeKind {
    /** Somebody has taken over from somebody else, or what is said of a fixed contact has changed. */
    CONTACT_CHANGED("contactChanged"),
    /** A fixed contact is new. */
    CONTACT_NEW("contactNew"),
    /** A fixed contact has ended, and nobody is seen to have taken over. */
    CONTACT_ENDED("contactEnded"),
    /** An agreement is new; also the one that replaces another. */
    AGREEMENT_NEW("agreementNew"),
    /** An agreement has changed. */
    AGREEMENT_CHANGED("agreementChanged"),
    /** An agreement no longer holds, and no new one replaces it. */
    AGREEMENT_ENDED("agreementEnded"),
    /** A plan is new. */
    PLAN_NEW("planNew"),
    /** A plan has changed. */
    PLAN_CHANGED("planChanged"),
    /** A plan no longer holds. */
    PLAN_ENDED("planEnded"),
    /** A time is booked. */
    BOOKING_NEW("bookingNew"),
    /** A booked time is at another time than it was. */
    BOOKING_MOVED("bookingMoved"),
    /** Something else of a booked time has changed. */
    BOOKING_CHANGED("bookingChanged"),
    /** A booked time was called off, as a care contact tells. */
    BOOKING_CANCELLED("bookingCancelled"),
    /** A note is new. */
    NOTE_NEW("noteNew"),
    /** A note has changed. */
    NOTE_CHANGED("noteChanged"),
    /** A care contact has been. */
    CARE_CONTACT_NEW("careContactNew"),
    /** What is said of a care contact has changed. */
    CARE_CONTACT_CHANGED("careContactChanged");

    private final String code;

    ChangeKind(String code) {
        this.code = code;
    }

    /** As it is written in an answer. */
    public String code() {
        return code;
    }
}
