package se.samplan.model.planning;

/**
 * Stated by (uttryckt av). Open: a code that is newer than this program is kept and shown.
 *
 * @param code as the schema spells it
 */
public record StatedBy(String code) implements Code {

    /** The person (personen). */
    public static final StatedBy PATIENT = new StatedBy("patient");
    /** Next of kin (närstående). */
    public static final StatedBy NEXT_OF_KIN = new StatedBy("nextOfKin");
    /** Professional (personal). */
    public static final StatedBy PROFESSIONAL = new StatedBy("professional");
    /** Jointly (gemensamt). */
    public static final StatedBy JOINTLY = new StatedBy("jointly");

    /** @throws IllegalArgumentException if the code does not have the form of a code */
    public StatedBy {
        Code.check(code);
    }
}
