package se.samplan.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.samplan.running.Answer.Status;
import se.samplan.samples.messages.stub.StubSource;

/** A source gets no more calls at a time than the settings say; who comes too late is told so at once. */
class BusySourceTest {

    private static final Duration GENEROUS = Duration.ofSeconds(60);

    @RegisterExtension
    static final AdapterInFront asta = AdapterInFront.ofAsta("aggregation.per-source-concurrency = 1");

    /** The first call to the others may be under way for a moment as well, so the second question may be put more than once. */
    @Test
    void makesNoCallAboveTheLimit_andSaysSo() throws Exception {
        StubSource slow = asta.source("SYS3");
        try (Gate gate = Gate.before(slow)) {
            CompletableFuture<Answer> first = CompletableFuture.supplyAsync(asta::ask);
            await().atMost(GENEROUS).until(() -> slow.received().size() == 1);

            Answer second = await().atMost(GENEROUS)
                    .until(asta::ask, answer -> answer.plans().equals(List.of("P5", "P4", "P3", "P2")));

            assertThat(second.sources()).contains(Status.failed("SYS3", "SP-SOURCE-BUSY"), Status.answered("SYS4"));
            assertThat(slow.received()).hasSize(1);
            gate.open();
            assertThat(first.get(GENEROUS.toSeconds(), TimeUnit.SECONDS).plans())
                    .contains("P1");
        }
        assertThat(asta.ask().plans()).contains("P1");
    }
}
