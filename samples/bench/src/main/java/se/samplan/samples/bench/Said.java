package se.samplan.samples.bench;

/**
 * What the adapter has said, with its headers.
 *
 * @param status of HTTP; 0 if it closed the connection without a word
 */
record Said(int status, String text) {

    static final Said NOTHING = new Said(0, "");

    /** Whether it is an answer of a contract, and no fault or page. */
    boolean isAnswer() {
        return text.contains("Response>") || text.contains("Response ");
    }
}
