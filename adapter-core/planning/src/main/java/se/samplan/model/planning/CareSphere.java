package se.samplan.model.planning;

/**
 * Sphere (område). Open: a code that is newer than this program is kept and shown.
 *
 * @param code as the schema spells it
 */
public record CareSphere(String code) implements Code {

    /** Health care (hälso- och sjukvård). */
    public static final CareSphere HEALTHCARE = new CareSphere("healthcare");
    /** Social care (socialtjänst och omsorg). */
    public static final CareSphere SOCIAL_CARE = new CareSphere("socialCare");
    /** Joint (gemensamt). */
    public static final CareSphere JOINT = new CareSphere("joint");

    /** @throws IllegalArgumentException if the code does not have the form of a code */
    public CareSphere {
        Code.check(code);
    }
}
