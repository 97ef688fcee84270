package se.samplan.model.planning;

/**
 * Part of the day (del av dagen). Open: a code that is newer than this program is kept and shown.
 *
 * @param code as the schema spells it
 */
public record DayPart(String code) implements Code {

    /** Morning (morgon). */
    public static final DayPart MORNING = new DayPart("morning");
    /** Midday (mitt på dagen). */
    public static final DayPart MIDDAY = new DayPart("midday");
    /** Afternoon (eftermiddag). */
    public static final DayPart AFTERNOON = new DayPart("afternoon");
    /** Evening (kväll). */
    public static final DayPart EVENING = new DayPart("evening");
    /** Night (natt). */
    public static final DayPart NIGHT = new DayPart("night");

    /** @throws IllegalArgumentException if the code does not have the form of a code */
    public DayPart {
        Code.check(code);
    }
}
