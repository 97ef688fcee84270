package se.samplan.model.planning;

/**
 * Zone. Aid for display, not for triage (nivå). Open: a code that is newer than this program is kept and shown.
 *
 * @param code as the schema spells it
 */
public record RiskZone(String code) implements Code {

    /** Green (grön). */
    public static final RiskZone GREEN = new RiskZone("green");
    /** Yellow (gul). */
    public static final RiskZone YELLOW = new RiskZone("yellow");
    /** Red (röd). */
    public static final RiskZone RED = new RiskZone("red");

    /** @throws IllegalArgumentException if the code does not have the form of a code */
    public RiskZone {
        Code.check(code);
    }
}
