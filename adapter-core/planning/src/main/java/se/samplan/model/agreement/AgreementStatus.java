package se.samplan.model.agreement;

import se.samplan.model.planning.Code;

/**
 * Status of the agreement (överenskommelsens status). Open: a code that is newer than this program is kept and shown.
 *
 * @param code as the schema spells it
 */
public record AgreementStatus(String code) implements Code {

    /** Active (gäller). */
    public static final AgreementStatus ACTIVE = new AgreementStatus("active");
    /** Ended, the validity period is over (upphörd, giltighetstiden är slut). */
    public static final AgreementStatus ENDED = new AgreementStatus("ended");
    /** Replaced by a new one (ersatt av en ny). */
    public static final AgreementStatus REPLACED = new AgreementStatus("replaced");
    /** Entered in error (felregistrerad). */
    public static final AgreementStatus ENTERED_IN_ERROR = new AgreementStatus("enteredInError");

    /** @throws IllegalArgumentException if the code does not have the form of a code */
    public AgreementStatus {
        Code.check(code);
    }
}
