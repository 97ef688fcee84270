package se.samplan.model.plan;

import se.samplan.model.planning.Code;

/**
 * Judged by (bedömt av). Open: a code that is newer than this program is kept and shown.
 *
 * @param code as the schema spells it
 */
public record JudgedBy(String code) implements Code {

    /** The person (personen). */
    public static final JudgedBy PATIENT = new JudgedBy("patient");
    /** Professional (personal). */
    public static final JudgedBy PROFESSIONAL = new JudgedBy("professional");
    /** Jointly (gemensamt). */
    public static final JudgedBy JOINTLY = new JudgedBy("jointly");

    /** @throws IllegalArgumentException if the code does not have the form of a code */
    public JudgedBy {
        Code.check(code);
    }
}
