package se.samplan.samples.messages.stub;

/** A request that a stub does not answer, whatever its mood, with the SOAP Fault that says so. */
final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * @param code {@code Client} or {@code Server}
     * @param text no value of the request may stand in it
     */
    Refusal(String code, String text) {
        super(text);
        this.code = code;
    }

    StubReply reply() {
        return StubReply.http(500, Soap.CONTENT_TYPE, Soap.fault(code, String.valueOf(getMessage()), "stub"));
    }
}
