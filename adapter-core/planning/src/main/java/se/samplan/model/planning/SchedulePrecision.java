package se.samplan.model.planning;

/**
 * Precision. How exactly the time is set (noggrannhet). Open: a code that is newer than this program is kept and shown.
 *
 * @param code as the schema spells it
 */
public record SchedulePrecision(String code) implements Code {

    /** Exact moment (exakt tidpunkt). */
    public static final SchedulePrecision EXACT = new SchedulePrecision("exact");
    /** Day (dag). */
    public static final SchedulePrecision DAY = new SchedulePrecision("day");
    /** Week (vecka). */
    public static final SchedulePrecision WEEK = new SchedulePrecision("week");
    /** Month (månad). */
    public static final SchedulePrecision MONTH = new SchedulePrecision("month");
    /** Recurring (återkommande). */
    public static final SchedulePrecision RECURRING = new SchedulePrecision("recurring");
    /** When a condition is met (vid villkor). */
    public static final SchedulePrecision ON_CONDITION = new SchedulePrecision("onCondition");
    /** Not decided yet (inte bestämd ännu). */
    public static final SchedulePrecision NOT_DECIDED = new SchedulePrecision("notDecided");

    /** @throws IllegalArgumentException if the code does not have the form of a code */
    public SchedulePrecision {
        Code.check(code);
    }
}
