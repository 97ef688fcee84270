package se.samplan.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samplan.running.Answer.Status;
import se.samplan.samples.messages.stub.Mood;
import se.samplan.samples.messages.stub.StubSource;

/** Time is a budget: who is late is told so, and is not left with an open connection. */
class LateSourceTest {

    private static final Duration GENEROUS = Duration.ofSeconds(20);

    @RegisterExtension
    static final AdapterInFront asta = AdapterInFront.ofAsta(
            "aggregation.total = 8s",
            "aggregation.reserve = 100ms",
            "aggregation.per-source = 3s",
            "aggregation.connect = 3s");

    @ParameterizedTest
    @EnumSource(names = {"SILENT", "HALF_BODY", "TRICKLE"})
    void closesTheConnectionToALateSource(Mood mood) {
        StubSource late = asta.source("SYS3");
        late.setMood(mood);
        long closedBefore = late.connectionsClosedByPeer();

        Answer answer = asta.ask();

        assertThat(answer.sources()).contains(Status.failed("SYS3", "SP-LATE"));
        assertThat(answer.plans()).containsExactly("P5", "P4", "P3", "P2");
        await().atMost(GENEROUS).until(() -> late.requestsUnderWay() == 0);
        assertThat(late.connectionsClosedByPeer()).isGreaterThan(closedBefore);
    }

    @Test
    void asksALateSourceAgainTheNextTime() {
        asta.source("SYS3").setMood(Mood.SILENT);
        assertThat(asta.ask().plans()).doesNotContain("P1");

        asta.source("SYS3").setMood(Mood.NORMAL);

        assertThat(asta.ask().plans()).contains("P1");
    }

    @Test
    void waitsForASourceThatIsSlowButInTime() {
        asta.source("SYS3").setDelay(Duration.ofMillis(200));

        assertThat(asta.ask().plans()).contains("P1");
    }

    @Test
    void cutsEverySourceThatIsLate() {
        asta.allSources(Mood.SILENT);

        Answer answer = asta.ask();

        assertThat(answer.sources())
                .hasSize(5)
                .allMatch(source -> source.error().equals("SP-LATE"));
        asta.sources().forEach(source -> await().atMost(GENEROUS).until(() -> source.requestsUnderWay() == 0));
    }
}
