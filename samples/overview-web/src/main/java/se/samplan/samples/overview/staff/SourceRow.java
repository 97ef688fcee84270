package se.samplan.samples.overview.staff;

/**
 * How much a source tells.
 *
 * @param plans level of the best of its plans
 * @param agreements level of the best of its agreements
 * @param contacts whether it gives fixed contacts, in words
 * @param times whether it gives booked times, in words
 */
public record SourceRow(String source, Level plans, Level agreements, String contacts, String times) {

    /**
     * A level of structure.
     *
     * @param number 0 (a document) to 3 (coded and linked); -1 if there is nothing
     */
    public record Level(int number, String words) {

        /** Whether a step of the ladder is reached. */
        public boolean reaches(int step) {
            return number >= step;
        }
    }
}
