package se.samplan.model.agreement;

import se.samplan.model.planning.Code;

/**
 * Status of the next step (nästa stegs status). Open: a code that is newer than this program is kept and shown.
 *
 * @param code as the schema spells it
 */
public record NextStepStatus(String code) implements Code {

    /** Open (öppet). */
    public static final NextStepStatus OPEN = new NextStepStatus("open");
    /** Booked (bokat). */
    public static final NextStepStatus BOOKED = new NextStepStatus("booked");
    /** Done (klart). */
    public static final NextStepStatus DONE = new NextStepStatus("done");
    /** Cancelled (inställt). */
    public static final NextStepStatus CANCELLED = new NextStepStatus("cancelled");

    /** @throws IllegalArgumentException if the code does not have the form of a code */
    public NextStepStatus {
        Code.check(code);
    }
}
