package se.samplan.model.planning;

/**
 * Priority (prioritet). Open: a code that is newer than this program is kept and shown.
 *
 * @param code as the schema spells it
 */
public record Priority(String code) implements Code {

    /** High (hög). */
    public static final Priority HIGH = new Priority("high");
    /** Medium (medel). */
    public static final Priority MEDIUM = new Priority("medium");
    /** Low (låg). */
    public static final Priority LOW = new Priority("low");

    /** @throws IllegalArgumentException if the code does not have the form of a code */
    public Priority {
        Code.check(code);
    }
}
