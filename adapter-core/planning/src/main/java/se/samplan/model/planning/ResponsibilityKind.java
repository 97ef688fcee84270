package se.samplan.model.planning;

/**
 * Kind of responsibility (typ av ansvar). Open: a code that is newer than this program is kept and shown.
 *
 * @param code as the schema spells it
 */
public record ResponsibilityKind(String code) implements Code {

    /** Is accountable (ansvarar). */
    public static final ResponsibilityKind ACCOUNTABLE = new ResponsibilityKind("accountable");
    /** Performs (utför). */
    public static final ResponsibilityKind PERFORMS = new ResponsibilityKind("performs");
    /** Supports (stödjer). */
    public static final ResponsibilityKind SUPPORTS = new ResponsibilityKind("supports");
    /** Is informed (informeras). */
    public static final ResponsibilityKind INFORMED = new ResponsibilityKind("informed");

    /** @throws IllegalArgumentException if the code does not have the form of a code */
    public ResponsibilityKind {
        Code.check(code);
    }
}
