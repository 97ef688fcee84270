package se.samplan.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

/** What holds for every SOAP fault that we answer, whatever its reason. */
final class Refusals {

    private static final String REFERENCE = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    private Refusals() {}

    /** A fault with HTTP 500, that code and just that text, a reference after it, and nothing from inside. */
    static void assertFault(Answer answer, String code, String text) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(500);
        assertHarmless(answer);
        assertThat(answer.faultCode()).isEqualTo(code);
        assertThat(answer.faultText().replaceFirst(" \\(reference " + REFERENCE + "\\)$", ""))
                .isEqualTo(text)
                .isNotEqualTo(answer.faultText());
    }

    /** As {@link #assertFault}, for what is turned away by its HTTP already. */
    static void assertTurnedAway(Answer answer, int status, String text) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertHarmless(answer);
        assertThat(answer.faultCode()).isEqualTo("Client");
        assertThat(answer.faultText()).matches(Pattern.quote(text) + " \\(reference " + REFERENCE + "\\)");
    }

    /** No stack trace, no name of a class, nobody's number; SOAP 1.1 in UTF-8. */
    private static void assertHarmless(Answer answer) {
        assertThat(answer.contentType().replace(" ", "")).isEqualToIgnoringCase("text/xml;charset=UTF-8");
        assertThat(answer.text())
                .doesNotContain(
                        "xception", "org.apache", "java.", "se.samplan", "com.", "\tat ", "stackTrace", "<detail")
                .doesNotContain(Request.ASTA, Request.ASTA.substring(2), "HEMLIG");
    }
}
