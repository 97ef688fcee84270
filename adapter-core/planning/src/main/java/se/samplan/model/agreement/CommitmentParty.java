package se.samplan.model.agreement;

import se.samplan.model.planning.Code;

/**
 * Party that has the commitment (ansvarig part). Open: a code that is newer than this program is kept and shown.
 *
 * @param code as the schema spells it
 */
public record CommitmentParty(String code) implements Code {

    /** The person's responsibility (personens ansvar). */
    public static final CommitmentParty PATIENT = new CommitmentParty("patient");
    /** Responsibility of health or social care (vårdens eller omsorgens ansvar). */
    public static final CommitmentParty CARE = new CommitmentParty("care");
    /** Responsibility of next of kin (närståendes ansvar). */
    public static final CommitmentParty NEXT_OF_KIN = new CommitmentParty("nextOfKin");

    /** @throws IllegalArgumentException if the code does not have the form of a code */
    public CommitmentParty {
        Code.check(code);
    }
}
