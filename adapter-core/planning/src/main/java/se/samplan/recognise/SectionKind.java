package se.samplan.recognise;

/** What a section of a plan is about, as its heading says. */
public enum SectionKind {
    /** Why there is a plan (syfte). */
    PURPOSE,
    /** What is to be reached (mål). */
    GOALS,
    /** What is done (åtgärder, insatser). */
    ACTIVITIES,
    /** When it is looked at again (uppföljning). */
    FOLLOW_UP,
    /** Whom to ask (kontakt). */
    CONTACT,
    /** What plans of the template have besides. */
    OTHER
}
