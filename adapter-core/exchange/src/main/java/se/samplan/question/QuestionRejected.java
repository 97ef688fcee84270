package se.samplan.question;

/**
 * The request cannot be understood or is not for us. Becomes a SOAP fault Client with this text.
 *
 * <p>The text names the element or header and the rule. It never holds a value from the request.
 */
public class QuestionRejected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String text;

    public QuestionRejected(String text) {
        super(text, null, false, false);
        this.text = text;
    }

    /** The text that the consumer gets; the same as the message, and never missing. */
    public String text() {
        return text;
    }
}
