package se.samplan.model.planning;

/**
 * Stage. When the contact applies (skede). Open: a code that is newer than this program is kept and shown.
 *
 * @param code as the schema spells it
 */
public record ContactStage(String code) implements Code {

    /** Before (före). */
    public static final ContactStage BEFORE = new ContactStage("before");
    /** During (under). */
    public static final ContactStage DURING = new ContactStage("during");
    /** After (efter). */
    public static final ContactStage AFTER = new ContactStage("after");

    /** @throws IllegalArgumentException if the code does not have the form of a code */
    public ContactStage {
        Code.check(code);
    }
}
