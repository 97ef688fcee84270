package se.samplan.model.planning;

/** How a care contact takes or took place (KV Vårdkontakttyp; GetCareContacts 3.0, section 5). */
public enum CareContactType implements NationalCode {
    /** A visit. */
    VISIT("1", "Besök"),
    /** By telephone. */
    TELEPHONE("2", "Telefon"),
    /** An in-patient episode. */
    STAY("3", "Vårdtillfälle"),
    /** Day care. */
    DAY_CARE("4", "Dagsjukvård"),
    /** Any other way. */
    OTHER("5", "Annan");

    private final String code;
    private final String displayName;

    CareContactType(String code, String displayName) {
        this.code = code;
        this.displayName = displayName;
    }

    @Override
    public CodeSystem system() {
        return CodeSystem.CARE_CONTACT_TYPE;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String displayName() {
        return displayName;
    }
}
