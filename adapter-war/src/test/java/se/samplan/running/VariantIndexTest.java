package se.samplan.running;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samplan.running.Variants.statuses;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.samplan.running.Answer.Status;
import se.samplan.samples.messages.stub.Variant;

/** The variants that are about the engagement index, or about whom it is asked (scenario Asta, section 10). */
class VariantIndexTest {

    @RegisterExtension
    static final AdapterInFront asta = AdapterInFront.ofVariants();

    @Test
    void v12_coordinationNumber_isAcceptedAndAskedForAsItIs() {
        Variant variant = asta.goTo("V-12");

        Answer answer = asta.send(StoryContract.PLANS.request(variant));

        assertThat(answer.plans()).containsExactly(Variants.ALL);
        assertThat(answer.sources()).isEqualTo(statuses());
        assertThat(asta.index().received())
                .singleElement()
                .satisfies(request ->
                        assertThat(request.fields()).containsEntry("registeredResidentIdentification", "194307782393"));
        assertThat(answer.text()).doesNotContain(Request.ASTA);
    }

    @Test
    void v13_reserveNumber_isRefusedByTheAggregator_beforeAnybodyIsAsked() {
        Variant variant = asta.goTo("V-13");

        Answer answer = asta.send(StoryContract.PLANS.request(variant));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.resultCode()).isEqualTo("ERROR");
        assertThat(Answer.textIn(answer.body(), "errorCode")).isEqualTo("INVALID_REQUEST");
        assertThat(answer.plans()).isEmpty();
        assertNobodyIsAsked();
        assertThat(answer.text()).doesNotContain("991945000023");
    }

    /** The platform takes a direct call to its source, which answers (see V-13 in samples/messages); we are not the platform. */
    @Test
    void v13_aDirectCall_isNotForUsToAnswer() {
        Variant variant = asta.goTo("V-13");
        byte[] direct = variant.own("requests/direct/GetCarePlans.xml").orElseThrow();

        Answer answer = asta.send(Request.of("GetCarePlans", 2, direct));

        assertThat(answer.faultCode()).isEqualTo("Client");
        assertThat(answer.faultText()).contains("a source system is addressed through the platform");
        assertNobodyIsAsked();
    }

    @Test
    void v27_twoPostsAboutOneSource_areOneCall() {
        asta.goTo("V-27");

        Answer answer = asta.ask();

        assertThat(answer.plans()).containsExactly(Variants.ALL);
        assertThat(answer.sources()).isEqualTo(statuses());
        assertThat(asta.sources())
                .allSatisfy(source -> assertThat(source.received()).hasSize(1));
    }

    @Test
    void v28_aPostThatPointsToUs_isPassedOver() {
        asta.goTo("V-28");

        Answer answer = asta.ask();

        assertWithoutSurgery(answer);
        assertThat(asta.index().received()).hasSize(1);
    }

    @Test
    void v29_aSourceThatTheIndexDoesNotKnow_isNotMentioned() {
        asta.goTo("V-29");

        Answer answer = asta.ask();

        assertWithoutSurgery(answer);
        assertThat(answer.text()).doesNotContain("TSTASTA00000-SYS2");
    }

    private static void assertNobodyIsAsked() {
        assertThat(asta.index().received()).isEmpty();
        assertThat(asta.sources())
                .allSatisfy(source -> assertThat(source.received()).isEmpty());
    }

    private static void assertWithoutSurgery(Answer answer) {
        assertThat(answer.plans()).containsExactly("P5", "P4", "P2", "P1");
        assertThat(answer.sources())
                .containsExactly(
                        Status.answered("SYS1"),
                        Status.answered("SYS3"),
                        Status.answered("SYS4"),
                        Status.answered("SYS5"));
        assertThat(answer.resultCode()).isEqualTo("OK");
        assertThat(asta.source("SYS2").received()).isEmpty();
    }
}
