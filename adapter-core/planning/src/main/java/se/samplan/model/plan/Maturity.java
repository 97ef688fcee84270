package se.samplan.model.plan;

import se.samplan.model.planning.Code;

/**
 * Maturity. How much structure the source gives (struktureringsgrad). Open: a code that is newer than this program is kept and
 * shown.
 *
 * @param code as the schema spells it
 */
public record Maturity(String code) implements Code {

    /** Headings (rubriker). */
    public static final Maturity L1 = new Maturity("L1");
    /** Structured items (strukturerade delar). */
    public static final Maturity L2 = new Maturity("L2");
    /** Coded and linked items (kodade och länkade delar). */
    public static final Maturity L3 = new Maturity("L3");

    /** @throws IllegalArgumentException if the code does not have the form of a code */
    public Maturity {
        Code.check(code);
    }
}
