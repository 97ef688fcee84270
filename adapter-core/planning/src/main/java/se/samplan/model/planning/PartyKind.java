package se.samplan.model.planning;

/**
 * Party. Who or what kind of actor it concerns (part). Open: a code that is newer than this program is kept and shown.
 *
 * @param code as the schema spells it
 */
public record PartyKind(String code) implements Code {

    /** The person (personen själv). */
    public static final PartyKind PATIENT = new PartyKind("patient");
    /** Next of kin (närstående). */
    public static final PartyKind NEXT_OF_KIN = new PartyKind("nextOfKin");
    /** Named staff (namngiven personal). */
    public static final PartyKind STAFF = new PartyKind("staff");
    /** Role without a name (roll eller befattning utan namn). */
    public static final PartyKind ROLE = new PartyKind("role");
    /** Care team (team). */
    public static final PartyKind CARE_TEAM = new PartyKind("careTeam");
    /** Care unit (vård- eller omsorgsenhet). */
    public static final PartyKind CARE_UNIT = new PartyKind("careUnit");
    /** Organisation (organisation). */
    public static final PartyKind ORGANIZATION = new PartyKind("organization");
    /** Other actor (annan aktör). */
    public static final PartyKind OTHER_ACTOR = new PartyKind("otherActor");

    /** @throws IllegalArgumentException if the code does not have the form of a code */
    public PartyKind {
        Code.check(code);
    }
}
