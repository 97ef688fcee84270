package se.samplan.model.plan;

import se.samplan.model.planning.Code;

/**
 * Location. Kind of place (plats). Open: a code that is newer than this program is kept and shown.
 *
 * @param code as the schema spells it
 */
public record LocationKind(String code) implements Code {

    /** At home (hemma). */
    public static final LocationKind HOME = new LocationKind("home");
    /** Clinic (mottagning). */
    public static final LocationKind CLINIC = new LocationKind("clinic");
    /** Hospital (sjukhus). */
    public static final LocationKind HOSPITAL = new LocationKind("hospital");
    /** Remote (på distans). */
    public static final LocationKind REMOTE = new LocationKind("remote");
    /** Other place (annan plats). */
    public static final LocationKind OTHER = new LocationKind("other");

    /** @throws IllegalArgumentException if the code does not have the form of a code */
    public LocationKind {
        Code.check(code);
    }
}
