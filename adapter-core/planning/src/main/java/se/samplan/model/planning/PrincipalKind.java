package se.samplan.model.planning;

/**
 * Principal. Kind of principal (huvudman). Open: a code that is newer than this program is kept and shown.
 *
 * @param code as the schema spells it
 */
public record PrincipalKind(String code) implements Code {

    /** Region (region). */
    public static final PrincipalKind REGION = new PrincipalKind("region");
    /** Municipality (kommun). */
    public static final PrincipalKind MUNICIPALITY = new PrincipalKind("municipality");
    /** State (staten). */
    public static final PrincipalKind STATE = new PrincipalKind("state");
    /** Private (privat). */
    public static final PrincipalKind PRIVATE = new PrincipalKind("private");
    /** Not applicable (inte tillämpligt). */
    public static final PrincipalKind NOT_APPLICABLE = new PrincipalKind("notApplicable");

    /** @throws IllegalArgumentException if the code does not have the form of a code */
    public PrincipalKind {
        Code.check(code);
    }
}
