package se.samplan.model.planning;

/** Kinds of fixed contact (Kv typ av fast kontakt; code systems, section 4). */
public enum FixedContactType implements NationalCode {
    /** The contact who holds a person's care together. */
    CARE_CONTACT("1", "Fast vårdkontakt"),
    /** The doctor in primary care, of whom there is at most one at a time. */
    DOCTOR_IN_PRIMARY_CARE("2", "Fast läkarkontakt i primärvård"),
    /** The contact in home care. */
    HOME_CARE_CONTACT("3", "Fast omsorgskontakt i hemtjänsten"),
    /** The contact who answers for the coordination of the others. */
    COORDINATING_CARE_CONTACT("4", "Fast vårdkontakt med övergripande samordningsansvar");

    private final String code;
    private final String displayName;

    FixedContactType(String code, String displayName) {
        this.code = code;
        this.displayName = displayName;
    }

    @Override
    public CodeSystem system() {
        return CodeSystem.FIXED_CONTACT_TYPE;
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
