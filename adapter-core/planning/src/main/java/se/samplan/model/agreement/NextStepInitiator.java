package se.samplan.model.agreement;

import se.samplan.model.planning.Code;

/**
 * Who takes the next contact (den som tar nästa kontakt). Open: a code that is newer than this program is kept and shown.
 *
 * @param code as the schema spells it
 */
public record NextStepInitiator(String code) implements Code {

    /** Care contacts the person (vården hör av sig). */
    public static final NextStepInitiator CARE_CONTACTS_PATIENT = new NextStepInitiator("careContactsPatient");
    /** The person contacts care (personen hör av sig). */
    public static final NextStepInitiator PATIENT_CONTACTS_CARE = new NextStepInitiator("patientContactsCare");
    /** Next of kin makes contact (närstående hör av sig). */
    public static final NextStepInitiator NEXT_OF_KIN_CONTACTS = new NextStepInitiator("nextOfKinContacts");
    /** Happens automatically (sker automatiskt). */
    public static final NextStepInitiator AUTOMATIC = new NextStepInitiator("automatic");

    /** @throws IllegalArgumentException if the code does not have the form of a code */
    public NextStepInitiator {
        Code.check(code);
    }
}
