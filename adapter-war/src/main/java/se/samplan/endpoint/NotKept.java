package se.samplan.endpoint;

/** What an answer discloses could not be kept in the ledger, and must not go out without. */
public final class NotKept extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param why in words of ours, for the log */
    public NotKept(String why) {
        super(why);
    }
}
