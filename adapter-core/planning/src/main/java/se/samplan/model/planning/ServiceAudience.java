package se.samplan.model.planning;

/**
 * Whom a related service is for (vem tjänsten är till för). Open: a code that is newer than this program is kept and shown.
 *
 * @param code as the schema spells it
 */
public record ServiceAudience(String code) implements Code {

    /** The person (personen själv). */
    public static final ServiceAudience PERSON = new ServiceAudience("person");
    /** Agent (ombud). */
    public static final ServiceAudience AGENT = new ServiceAudience("agent");
    /** Staff (personal). */
    public static final ServiceAudience STAFF = new ServiceAudience("staff");

    /** @throws IllegalArgumentException if the code does not have the form of a code */
    public ServiceAudience {
        Code.check(code);
    }
}
