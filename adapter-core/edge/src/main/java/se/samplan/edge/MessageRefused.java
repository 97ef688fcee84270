package se.samplan.edge;

/** What came is not a message that can be read: not well-formed, not SOAP 1.1, or not of the contract. */
public final class MessageRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final FaultCode code;
    private final String text;

    private MessageRefused(FaultCode code, String text) {
        super(text, null, false, false);
        this.code = code;
        this.text = text;
    }

    static MessageRefused notWellFormed() {
        return new MessageRefused(
                FaultCode.CLIENT, "The request is not well-formed XML, or holds a document type declaration");
    }

    /** @param limit in fixed words */
    static MessageRefused aboveLimit(String limit) {
        return new MessageRefused(FaultCode.CLIENT, "The request is above a limit of its XML: " + limit);
    }

    static MessageRefused notOfTheContract() {
        return new MessageRefused(FaultCode.CLIENT, "The request is not a SOAP 1.1 message of this contract");
    }

    static MessageRefused otherSoap() {
        return new MessageRefused(FaultCode.VERSION_MISMATCH, "The request is not a SOAP 1.1 envelope");
    }

    static MessageRefused notUnderstood() {
        return new MessageRefused(
                FaultCode.MUST_UNDERSTAND, "The request holds a header with mustUnderstand that is not known here");
    }

    FaultCode code() {
        return code;
    }

    /** Fixed words, with nothing of the message in them. */
    String text() {
        return text;
    }
}
