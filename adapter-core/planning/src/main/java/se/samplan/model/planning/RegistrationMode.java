package se.samplan.model.planning;

/**
 * Way of registration (registreringssätt). Open: a code that is newer than this program is kept and shown.
 *
 * @param code as the schema spells it
 */
public record RegistrationMode(String code) implements Code {

    /** Automatically from the record system (automatiskt ur journal eller verksamhetssystem). */
    public static final RegistrationMode RECORD_SYSTEM = new RegistrationMode("recordSystem");
    /** By hand (manuellt). */
    public static final RegistrationMode MANUAL = new RegistrationMode("manual");
    /** Imported from another system (inläst från annat system). */
    public static final RegistrationMode IMPORTED = new RegistrationMode("imported");
    /** Derived from a document (tolkad ur ett dokument). */
    public static final RegistrationMode DERIVED_FROM_DOCUMENT = new RegistrationMode("derivedFromDocument");
    /** Reported by the person (rapporterad av personen). */
    public static final RegistrationMode PATIENT_REPORTED = new RegistrationMode("patientReported");

    /** @throws IllegalArgumentException if the code does not have the form of a code */
    public RegistrationMode {
        Code.check(code);
    }
}
