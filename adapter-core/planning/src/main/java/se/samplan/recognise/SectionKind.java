package se.samplan.recognise;

/** What a section of a plan is about, as its heading says. */
public enum SectionKind {
    /** Why there is a plan (syfte). */
    PURPOSE("purpose"),
    /** What is to be reached (mål). */
    GOALS("goals"),
    /** What is done (åtgärder, insatser). */
    ACTIVITIES("activities"),
    /** When it is looked at again (uppföljning). */
    FOLLOW_UP("followUp"),
    /** Whom to ask (kontakt). */
    CONTACT("contact"),
    /** What plans of the template have besides. */
    OTHER("other");

    private final String code;

    SectionKind(String code) {
        this.code = code;
    }

    /** As our schemas spell it. */
    public String code() {
        return code;
    }
}
