package se.samplan.model.planning;

/**
 * Confidence of the derivation (säkerhet i tolkning). Open: a code that is newer than this program is kept and shown.
 *
 * @param code as the schema spells it
 */
public record DerivationConfidence(String code) implements Code {

    /** Low (låg). */
    public static final DerivationConfidence LOW = new DerivationConfidence("low");
    /** Medium (medel). */
    public static final DerivationConfidence MEDIUM = new DerivationConfidence("medium");
    /** High (hög). */
    public static final DerivationConfidence HIGH = new DerivationConfidence("high");

    /** @throws IllegalArgumentException if the code does not have the form of a code */
    public DerivationConfidence {
        Code.check(code);
    }
}
