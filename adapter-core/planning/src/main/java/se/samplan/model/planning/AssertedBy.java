package se.samplan.model.planning;

/**
 * Asserted by. Who states the relation (angiven av). Open: a code that is newer than this program is kept and shown.
 *
 * @param code as the schema spells it
 */
public record AssertedBy(String code) implements Code {

    /** The source system (källsystemet). */
    public static final AssertedBy SOURCE = new AssertedBy("source");
    /** The person (personen). */
    public static final AssertedBy PATIENT = new AssertedBy("patient");
    /** The aggregating service (den aggregerande tjänsten). */
    public static final AssertedBy AGGREGATOR = new AssertedBy("aggregator");

    /** @throws IllegalArgumentException if the code does not have the form of a code */
    public AssertedBy {
        Code.check(code);
    }
}
