package se.samplan.source.soap;

/** What came from the index is no answer of FindContent. Ends in {@link SoapEngagementIndex}, as a failed outcome. */
final class UnusableIndexAnswer extends Exception {

    private static final long serialVersionUID = 1L;

    UnusableIndexAnswer() {
        super("not an answer of FindContent", null, false, false);
    }
}
