package se.samplan.understand.roster;

/** What kind of actor somebody of the roster is. */
public enum PartyForm {
    /** Staff with a name (personal). */
    PERSON("person"),
    /** Next of kin (närstående). */
    KIN("kin"),
    /** Anybody else who is named, such as a friend (annan aktör). */
    OTHER("other"),
    /** A role or position without a name (roll). */
    ROLE("role"),
    /** A team (team). */
    TEAM("team"),
    /** A unit (enhet). */
    UNIT("unit"),
    /** An organisation (organisation). */
    ORGANIZATION("organization");

    private final String code;

    PartyForm(String code) {
        this.code = code;
    }

    /** As it is written in an answer. */
    public String code() {
        return code;
    }
}
