package se.samplan.model.planning;

/**
 * Who states the wish (vem som uttrycker önskemålet). Open: a code that is newer than this program is kept and shown.
 *
 * @param code as the schema spells it
 */
public record WishStatedBy(String code) implements Code {

    /** The person (personen). */
    public static final WishStatedBy PATIENT = new WishStatedBy("patient");
    /** Next of kin (närstående). */
    public static final WishStatedBy NEXT_OF_KIN = new WishStatedBy("nextOfKin");
    /** Interpretation by staff (personalens tolkning). */
    public static final WishStatedBy PROFESSIONAL_INTERPRETATION = new WishStatedBy("professionalInterpretation");

    /** @throws IllegalArgumentException if the code does not have the form of a code */
    public WishStatedBy {
        Code.check(code);
    }
}
