package se.samplan.understand.finding;

/** How much a finding matters; the gravest first. */
public enum Severity {
    /** Somebody should see to it. */
    WARNING("warning"),
    /** It is good to know. */
    INFORMATION("information");

    private final String code;

    Severity(String code) {
        this.code = code;
    }

    /** The code as the schema spells it. */
    public String code() {
        return code;
    }
}
