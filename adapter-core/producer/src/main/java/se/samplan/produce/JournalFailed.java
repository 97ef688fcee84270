package se.samplan.produce;

/** The journal gave no answer that can be used. Becomes a SOAP fault Server; the cause goes to the log and nowhere else. */
public final class JournalFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param what our own words; nothing of the vendor's */
    public JournalFailed(String what, Throwable cause) {
        super(what, cause);
    }

    /** @param what our own words; nothing of the vendor's */
    public JournalFailed(String what) {
        super(what);
    }
}
