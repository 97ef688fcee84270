package se.samplan.model.planning;

/** Kinds of note (KV Anteckningstyp; code systems, section 5). */
public enum NoteType implements NationalCode {
    /** Investigation. */
    INVESTIGATION("utr", "Utredning"),
    /** Treatment. */
    TREATMENT("atb", "Åtgärd/Behandling"),
    /** Summary. */
    SUMMARY("sam", "Sammanfattning"),
    /** Coordination, where plans are written as notes. */
    COORDINATION("sao", "Samordning"),
    /** Admission. */
    ADMISSION("ins", "Inskrivning"),
    /** Final note, discharge letters too. */
    FINAL("slu", "Slutanteckning"),
    /** Contact without a meeting in person. */
    WITHOUT_MEETING("auf", "Anteckning utan fysiskt möte"),
    /** Note of inpatient care. */
    INPATIENT("sva", "Slutenvårdsanteckning"),
    /** Note of a visit. */
    VISIT("bes", "Besöksanteckning");

    private final String code;
    private final String displayName;

    NoteType(String code, String displayName) {
        this.code = code;
        this.displayName = displayName;
    }

    @Override
    public CodeSystem system() {
        return CodeSystem.NOTE_TYPE;
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
