package se.samplan.model.planning;

/**
 * Confidence of the relation (säkerhet i kopplingen). Open: a code that is newer than this program is kept and shown.
 *
 * @param code as the schema spells it
 */
public record RelationConfidence(String code) implements Code {

    /** Certain (säker). */
    public static final RelationConfidence CERTAIN = new RelationConfidence("certain");
    /** Likely (trolig). */
    public static final RelationConfidence LIKELY = new RelationConfidence("likely");
    /** Possible (möjlig). */
    public static final RelationConfidence POSSIBLE = new RelationConfidence("possible");

    /** @throws IllegalArgumentException if the code does not have the form of a code */
    public RelationConfidence {
        Code.check(code);
    }
}
