package se.samplan.samples.conformance.review;

/** The answer to one question, as it may be published. */
public sealed interface Row {

    Measure measure();

    /**
     * Both numbers may be seen.
     *
     * @param yes how many say yes; at least {@link Disclosure#LEAST}
     * @param no how many say no; at least {@link Disclosure#LEAST}
     */
    record Shown(Measure measure, int yes, int no) implements Row {

        /** How many of a hundred say yes, rounded to a whole number. */
        public int percent() {
            return Math.round(100f * yes / (yes + no));
        }
    }

    /** Too few on one side: neither number is shown, since each gives the other. */
    record Hidden(Measure measure) implements Row {}
}
