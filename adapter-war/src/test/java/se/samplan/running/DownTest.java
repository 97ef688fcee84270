package se.samplan.running;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.samplan.running.Answer.Status;

/** Nobody listens at all. In a class of its own, because what is down here does not come up again. */
class DownTest {

    @RegisterExtension
    static final AdapterInFront asta = AdapterInFront.ofAsta();

    @Test
    void aSourceThatIsDownTakesNothingFromTheOthers_butWithoutTheIndexNobodyIsAsked() {
        asta.source("SYS3").close();

        Answer withoutSource = asta.ask();

        assertThat(withoutSource.plans()).containsExactly("P5", "P4", "P3", "P2");
        assertThat(withoutSource.sources()).contains(Status.failed("SYS3", "SP-UNREACHABLE"));

        asta.index().close();

        Refusals.assertFault(asta.ask(), "Server", "The engagement index is not available");
    }
}
