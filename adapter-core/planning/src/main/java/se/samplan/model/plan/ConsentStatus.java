package se.samplan.model.plan;

import se.samplan.model.planning.Code;

/**
 * Status of the consent (samtyckets status). Open: a code that is newer than this program is kept and shown.
 *
 * @param code as the schema spells it
 */
public record ConsentStatus(String code) implements Code {

    /** Given (lämnat). */
    public static final ConsentStatus GIVEN = new ConsentStatus("given");
    /** Refused (nekat). */
    public static final ConsentStatus REFUSED = new ConsentStatus("refused");
    /** Withdrawn (återtaget). */
    public static final ConsentStatus WITHDRAWN = new ConsentStatus("withdrawn");
    /** Not asked (inte efterfrågat). */
    public static final ConsentStatus NOT_ASKED = new ConsentStatus("notAsked");

    /** @throws IllegalArgumentException if the code does not have the form of a code */
    public ConsentStatus {
        Code.check(code);
    }
}
