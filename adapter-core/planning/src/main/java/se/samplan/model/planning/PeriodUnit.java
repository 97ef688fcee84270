package se.samplan.model.planning;

/**
 * Unit of the period (periodens enhet). Open: a code that is newer than this program is kept and shown.
 *
 * @param code as the schema spells it
 */
public record PeriodUnit(String code) implements Code {

    /** Hour (timme). */
    public static final PeriodUnit HOUR = new PeriodUnit("h");
    /** Day (dag). */
    public static final PeriodUnit DAY = new PeriodUnit("d");
    /** Week (vecka). */
    public static final PeriodUnit WEEK = new PeriodUnit("wk");
    /** Month (månad). */
    public static final PeriodUnit MONTH = new PeriodUnit("mo");
    /** Year (år). */
    public static final PeriodUnit YEAR = new PeriodUnit("a");

    /** @throws IllegalArgumentException if the code does not have the form of a code */
    public PeriodUnit {
        Code.check(code);
    }
}
