package se.samplan.model.agreement;

import se.samplan.model.planning.Code;

/**
 * Way the agreement was handed over (sätt som överenskommelsen lämnats på). Open: a code that is newer than this program is
 * kept and shown.
 *
 * @param code as the schema spells it
 */
public record SharingWay(String code) implements Code {

    /** Copy given (kopia lämnad). */
    public static final SharingWay COPY_GIVEN = new SharingWay("copyGiven");
    /** Seen by the person (sedd av personen). */
    public static final SharingWay SEEN = new SharingWay("seen");

    /** @throws IllegalArgumentException if the code does not have the form of a code */
    public SharingWay {
        Code.check(code);
    }
}
