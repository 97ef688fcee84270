package se.samplan.source;

/**
 * The engagement index gave no usable answer, so it is not known which sources hold data. Where no
 * list stands in for it, this becomes a SOAP fault Server: an answer without sources would look like a person without plans.
 */
public final class IndexUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public IndexUnavailable(String message) {
        super(message, null, false, false);
    }
}
