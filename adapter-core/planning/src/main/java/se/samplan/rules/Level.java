package se.samplan.rules;

/** How much a broken rule means (information model, section 9). */
public enum Level {
    /** The record is not sent. */
    ERROR("E"),
    /** The record is sent, and the breach is reported. */
    WARNING("W"),
    /** Worth knowing; nobody needs to act. */
    INFORMATION("I");

    private final String letter;

    Level(String letter) {
        this.letter = letter;
    }

    /** As the information model and the role of a Schematron assert write it. */
    public String letter() {
        return letter;
    }
}
