package se.samplan.question;

/**
 * The request is understood, but its contract does not allow it: a logical error. Contracts with a {@code result}
 * element answer it there (ERROR, INVALID_REQUEST); the others with a SOAP fault Client.
 *
 * <p>The text is Swedish, because it may be shown to a person, and never holds a value from the request.
 */
public class QuestionInvalid extends QuestionRejected {

    private static final long serialVersionUID = 1L;

    public QuestionInvalid(String message) {
        super(message);
    }
}
