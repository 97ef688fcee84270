package se.samplan.model.plan;

import se.samplan.model.planning.Code;

/**
 * Consent given by (samtycke lämnat av). Open: a code that is newer than this program is kept and shown.
 *
 * @param code as the schema spells it
 */
public record ConsentGivenBy(String code) implements Code {

    /** The person (personen). */
    public static final ConsentGivenBy PATIENT = new ConsentGivenBy("patient");
    /** Guardian (vårdnadshavare). */
    public static final ConsentGivenBy GUARDIAN = new ConsentGivenBy("guardian");
    /** Other representative (annan företrädare). */
    public static final ConsentGivenBy OTHER_REPRESENTATIVE = new ConsentGivenBy("otherRepresentative");

    /** @throws IllegalArgumentException if the code does not have the form of a code */
    public ConsentGivenBy {
        Code.check(code);
    }
}
