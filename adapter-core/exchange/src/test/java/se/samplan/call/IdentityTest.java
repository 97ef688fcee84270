package se.samplan.call;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samplan.question.Questions.aQuestion;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.samplan.model.HsaId;
import se.samplan.question.Caller;

/** Platform facts, sections 4 and 8. */
class IdentityTest {

    private static final URI INTERNAL = URI.create("http://127.0.0.1/vp");
    private static final URI EXTERNAL = URI.create("https://example.org/vp");
    private static final Caller CALLER = aQuestion().caller();

    private final Identity identity = new Identity(Optional.of("our-platform"), false);

    @Test
    void vouchesForTheSenderOverPlainHttp() {
        assertThat(identity.onBehalfOf(CALLER, INTERNAL))
                .isEqualTo(Map.of(
                        "x-vp-sender-id", "TSTASTA00000-C002",
                        "x-vp-instance-id", "our-platform",
                        "x-rivta-original-serviceconsumer-hsaid", "TSTASTA00000-C001",
                        "x-skltp-correlation-id", "c0ffee"));
    }

    @Test
    void tellsOnlyTheOriginalConsumerOverHttps() {
        assertThat(identity.onBehalfOf(CALLER, EXTERNAL))
                .isEqualTo(Map.of("x-rivta-original-serviceconsumer-hsaid", "TSTASTA00000-C001"));
        assertThat(identity.onBehalfOf(CALLER, URI.create("HTTPS://example.org/vp")))
                .doesNotContainKeys("x-vp-sender-id", "x-vp-instance-id");
    }

    @Test
    void tellsTheCorrelationIdOverHttps_ifSoConfigured() {
        assertThat(new Identity(Optional.of("our-platform"), true).onBehalfOf(CALLER, EXTERNAL))
                .isEqualTo(Map.of(
                        "x-rivta-original-serviceconsumer-hsaid", "TSTASTA00000-C001",
                        "x-skltp-correlation-id", "c0ffee"));
    }

    @Test
    void passesOnThePlatformThatVouchedForTheCaller() {
        Caller vouchedFor = aQuestion().vouchedForBy("their-platform").caller();

        assertThat(identity.onBehalfOf(vouchedFor, INTERNAL)).containsEntry("x-vp-instance-id", "their-platform");
    }

    @Test
    void namesNoPlatformWhenNoneIsKnown() {
        assertThat(new Identity(Optional.empty(), false).onBehalfOf(CALLER, INTERNAL))
                .doesNotContainKey("x-vp-instance-id");
    }

    @Test
    void forwardsEveryOtherRivtaHeader_everywhere() {
        Caller caller = aQuestion()
                .withHeader("x-rivta-acting-on-behalf-of-hsaid", "TSTASTA00000-RG00")
                .withHeader("x-rivta-anything-new", "yes")
                .caller();

        assertThat(identity.onBehalfOf(caller, INTERNAL))
                .containsEntry("x-rivta-acting-on-behalf-of-hsaid", "TSTASTA00000-RG00")
                .containsEntry("x-rivta-anything-new", "yes");
        assertThat(identity.onBehalfOf(caller, EXTERNAL))
                .containsEntry("x-rivta-acting-on-behalf-of-hsaid", "TSTASTA00000-RG00")
                .containsEntry("x-rivta-anything-new", "yes");
    }

    @Test
    void isOurOwnTowardsTheIndex() {
        assertThat(identity.as(new HsaId("TSTASTA00000-AG00"), CALLER, INTERNAL))
                .containsEntry("x-vp-sender-id", "TSTASTA00000-AG00")
                .containsEntry("x-rivta-original-serviceconsumer-hsaid", "TSTASTA00000-C001")
                .containsEntry("x-skltp-correlation-id", "c0ffee");
    }

    /** It demands the correlation id, and over https our certificate says who we are. */
    @Test
    void isToldTheIndexByTheCorrelationIdAlone_overHttps() {
        assertThat(identity.as(new HsaId("TSTASTA00000-AG00"), CALLER, EXTERNAL))
                .containsEntry("x-skltp-correlation-id", "c0ffee")
                .doesNotContainKeys("x-vp-sender-id", "x-vp-instance-id");
    }
}
