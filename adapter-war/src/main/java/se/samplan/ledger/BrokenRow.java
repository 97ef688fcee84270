package se.samplan.ledger;

/**
 * The first row of a ledger that is not as we write them.
 *
 * @param number of the row, from 1
 */
public record BrokenRow(long number, How how) {

    /** What is wrong with it. */
    public enum How {
        /** It was changed, or one before it was, or is missing. */
        DOES_NOT_FOLLOW("does not follow from the one before"),
        /** It says something that we never write, or has no end. */
        CANNOT_BE_READ("cannot be read");

        private final String words;

        How(String words) {
            this.words = words;
        }
    }

    /** For an operator, without what stands in the row. */
    public String words() {
        return "row " + number + " " + how.words;
    }
}
