package se.samplan.model.planning;

/**
 * Visible to. Audience the record is meant for (synlig för). Open: a code that is newer than this program is kept and shown.
 *
 * @param code as the schema spells it
 */
public record VisibleTo(String code) implements Code {

    /** The person (personen). */
    public static final VisibleTo PATIENT = new VisibleTo("patient");
    /** Agent or representative (ombud eller företrädare). */
    public static final VisibleTo AGENT = new VisibleTo("agent");
    /** Health-care staff (vårdpersonal). */
    public static final VisibleTo CARE_STAFF = new VisibleTo("careStaff");
    /** Social-care staff (personal i socialtjänst). */
    public static final VisibleTo SOCIAL_CARE_STAFF = new VisibleTo("socialCareStaff");

    /** @throws IllegalArgumentException if the code does not have the form of a code */
    public VisibleTo {
        Code.check(code);
    }
}
