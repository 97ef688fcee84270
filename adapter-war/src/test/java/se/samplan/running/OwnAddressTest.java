package se.samplan.running;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
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
