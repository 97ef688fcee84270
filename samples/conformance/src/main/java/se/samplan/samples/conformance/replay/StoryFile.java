package se.samplan.samples.conformance.replay;

/**
 * What a source holds of one contract at a step, as it answers it.
 *
 * @param place in the program, and below {@code samples/messages/src/main/resources}
 * @param isChanged whether it is another than at the step before
 */
public record StoryFile(String place, boolean isChanged) {

    /** The source or the care unit, by its short name. */
    public String holder() {
        return place.split("/", -1)[3];
    }
}
