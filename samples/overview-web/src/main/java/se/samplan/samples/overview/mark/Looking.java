package se.samplan.samples.overview.mark;

/**
 * Who looks at whom.
 *
 * @param looker id of the person herself, of her agent, or of a member of staff at a unit
 * @param person the twelve characters of whom the overview is about
 */
public record Looking(String looker, String person) {

    /** Without the ids: it may come to stand in a log. */
    @Override
    public String toString() {
        return "Looking";
    }
}
