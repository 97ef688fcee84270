package se.samplan.running;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The headers that a platform sets, where they are mandatory. */
class BadCallerTest {

    @RegisterExtension
    static final AdapterInFront asta = AdapterInFront.ofAsta();

    @Test
    void aMissingSenderIsRefused() {
        refused(Request.aboutAsta().without(Request.SENDER), "Missing HTTP header: x-vp-sender-id");
    }

    @Test
    void aMissingOriginalConsumerIsRefused() {
        refused(
                Request.aboutAsta().without(Request.CONSUMER),
                "Missing HTTP header: x-rivta-original-serviceconsumer-hsaid");
    }

    @Test
    void aMissingCorrelationIdIsRefused() {
        refused(Request.aboutAsta().without(Request.CORRELATION), "Missing HTTP header: x-skltp-correlation-id");
    }

    @Test
    void aBlankHeaderIsAMissingOne() {
        refused(Request.aboutAsta().with(Request.SENDER, "  "), "Missing HTTP header: x-vp-sender-id");
    }

    @Test
    void allMissingHeadersAreNamedAtOnce() {
        refused(
                Request.aboutAsta()
                        .without(Request.CORRELATION)
                        .without(Request.SENDER)
                        .without(Request.CONSUMER),
                "Missing HTTP header: x-vp-sender-id, x-rivta-original-serviceconsumer-hsaid, x-skltp-correlation-id");
    }

    @Test
    void aCorrelationIdThatIsTooLongIsRefused_withoutRepeatingIt() {
        refused(
                Request.aboutAsta().with(Request.CORRELATION, "HEMLIG".repeat(22)),
                "HTTP header x-skltp-correlation-id: 1 to 128 visible ASCII characters");
    }

    @Test
    void aCorrelationIdWithABlankInItIsRefused() {
        refused(
                Request.aboutAsta().with(Request.CORRELATION, "HEMLIG 1"),
                "HTTP header x-skltp-correlation-id: 1 to 128 visible ASCII characters");
    }

    @Test
    void aCorrelationIdFullOfSignsComesBackAsItIs() {
        String signs = "<a_href='&amp;'>\"]]>";

        Answer answer = asta.send(Request.aboutAsta().with(Request.CORRELATION, signs));

        assertThat(Answer.textIn(answer.body(), "logId")).isEqualTo(signs);
        assertThat(asta.source("SYS1").received().get(0).headers()).containsEntry(Request.CORRELATION, signs);
    }

    @Test
    void theNamesOfHeadersAreReadWithoutCase() {
        Request request = Request.aboutAsta().without(Request.SENDER).with("X-VP-Sender-ID", "TSTASTA00000-VPX1");

        assertThat(asta.send(request).plans()).hasSize(5);
    }

    private static void refused(Request request, String text) {
        Refusals.assertFault(asta.send(request), "Client", text);
        assertThat(asta.index().received()).isEmpty();
    }
}
