package se.samplan.samples.bench;

import java.util.Arrays;

/**
 * What a source does with a request. The four letters stand last in a {@link Scene}'s patient id.
 *
 * <p>This is the table of scenarios: letters, what the consumer is told of such a source (our code, or nothing for an answer
 * that is whole), and whether the source's plan is in the answer.
 */
enum Scenario {
    GOOD("GOOD", "", true, "answers with its plan"),
    SLOW("SLOW", "", true, "answers with its plan after 300 ms"),
    DUPLICATE("DUPL", "", true, "answers with its plan twice"),
    HANG("HANG", "SP-LATE", false, "takes the request and says nothing"),
    TRICKLE("TRIC", "SP-LATE", false, "sends the head, then one byte of the body a second"),
    HALF("HALF", "SP-LATE", false, "sends half of the body and then says nothing"),
    FAULT("FAUL", "SP-FAULT", false, "answers with a SOAP fault"),
    HTML("HTML", "SP-INVALID-ANSWER", false, "answers with a page in HTML and status 200"),
    TRUNCATED("TRUN", "SP-INVALID-ANSWER", false, "answers with XML that ends in the middle"),
    EMPTY("EMPT", "SP-INVALID-ANSWER", false, "answers with status 200 and no body"),
    CLOSE("CLOS", "SP-UNREACHABLE", false, "takes the request and closes the connection"),
    HUGE("HUGE", "SP-TOO-LARGE", false, "answers with a plan larger than is accepted"),
    OTHER("OTHR", "SP-WRONG-PATIENT", false, "answers with a plan of somebody else");

    private final String letters;
    private final String code;
    private final boolean gives;
    private final String does;

    Scenario(String letters, String code, boolean gives, String does) {
        this.letters = letters;
        this.code = code;
        this.gives = gives;
        this.does = does;
    }

    /** @throws IllegalArgumentException if there is no such scenario */
    static Scenario of(String letters) {
        return Arrays.stream(values())
                .filter(each -> each.letters.equals(letters))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no scenario " + letters));
    }

    String letters() {
        return letters;
    }

    /** The code that tells of it, or an empty text for a source that answers in full. */
    String code() {
        return code;
    }

    /** True if the source's plan is to be in the answer, once. */
    boolean gives() {
        return gives;
    }

    String does() {
        return does;
    }
}
