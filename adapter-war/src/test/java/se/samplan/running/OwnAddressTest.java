package se.samplan.running;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samplan.running.Answer.Status;

/** A region that aggregates under several addresses, one of which the index also names as a source. */
class OwnAddressTest {

    @RegisterExtension
    static final AdapterInFront asta =
            AdapterInFront.ofAsta("aggregation.own-addresses = TSTASTA00000-RG00, TSTASTA00000-SYS2");

    @Test
    void everyAddressOfOursIsAnswered_howeverItsLettersAreWritten() {
        Answer answer = asta.send(Request.aboutAsta().replacing("5565594230", "tstasta00000-rg00"));

        assertThat(answer.plans()).containsExactly("P5", "P4", "P2", "P1");
    }

    /** The contracts have it that the source system of a request is the LogicalAddress of the call. */
    @ParameterizedTest
    @CsvSource({
        "PLANS, sourceSystemHSAId, PLAIN",
        "NOTES_2, sourceSystemHSAid, PLAIN",
        "CARE_CONTACTS, sourceSystemHSAId, PLAIN",
        "NOTES, sourceSystemId, TYPED",
        "AGREEMENTS, sourceSystemId, TYPED"
    })
    void whoNamesUsForTheSourceSystemAsksEverybody_andSourcesAreNotToldOfIt(
            StoryContract contract, String element, String form) {
        String named = form.equals("PLAIN")
                ? "tstasta00000-rg00"
                : "<core:root>1.2.752.129.2.1.4.1</core:root><core:extension>tstasta00000-rg00</core:extension>";
        String filter = "<svc:" + element + ">" + named + "</svc:" + element + ">";
        Request request = contract.request().replacing("5565594230", "TSTASTA00000-RG00");

        Answer plain = asta.send(request);
        Answer answer = asta.send(request.replacing("</svc:patientId>", "</svc:patientId>" + filter));

        assertThat(answer.sources()).isNotEmpty().isEqualTo(plain.sources());
        assertThat(answer.resultCode()).isEqualTo(plain.resultCode());
        assertThat(asta.sources().stream().flatMap(source -> source.received().stream()))
                .isNotEmpty()
                .noneSatisfy(received ->
                        assertThat(new String(received.body(), UTF_8)).contains(element));
    }

    @Test
    void weNeverAskOurselves() {
        Answer answer = asta.send(Request.aboutAsta().replacing("5565594230", "TSTASTA00000-RG00"));

        assertThat(asta.source("SYS2").received()).isEmpty();
        assertThat(answer.sources())
                .containsExactly(
                        Status.answered("SYS1"),
                        Status.answered("SYS3"),
                        Status.answered("SYS4"),
                        Status.answered("SYS5"));
        assertThat(answer.resultCode()).isEqualTo("OK");
    }
}
