package se.samplan.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.samplan.running.Answer.Status;
import se.samplan.samples.messages.stub.Mood;
import se.samplan.samples.messages.stub.StubSource;

/** A source that hangs is left alone, costs nobody any time, and is taken back when it answers. */
class PausedSourceTest {

    private static final Duration GENEROUS = Duration.ofSeconds(60);

    @RegisterExtension
    static final AdapterInFront asta = AdapterInFront.ofAsta(
            "aggregation.total = 15s",
            "aggregation.reserve = 100ms",
            "aggregation.per-source = 3s",
            "aggregation.connect = 3s",
            "breaker.failures = 2",
            "breaker.pause = 4s");

    @Test
    void pausesASourceThatHangs_whileTheOthersAnswer_andTakesItBackByOneCall() throws Exception {
        StubSource hung = asta.source("SYS3");
        assertThat(asta.ask().plans()).contains("P1");
        hung.setMood(Mood.SILENT);
        assertThat(asta.ask().sources()).contains(Status.failed("SYS3", "SP-LATE"));
        assertThat(asta.ask().sources()).contains(Status.failed("SYS3", "SP-LATE"));
        int calls = hung.received().size();
        hung.setMood(Mood.NORMAL);

        Answer whilePaused = asta.ask();

        assertThat(whilePaused.sources())
                .containsExactly(
                        Status.answered("SYS1"),
                        Status.answered("SYS2"),
                        Status.failed("SYS3", "SP-SOURCE-PAUSED"),
                        Status.answered("SYS4"),
                        Status.answered("SYS5"));
        assertThat(whilePaused.plans()).containsExactly("P5", "P4", "P3", "P2");
        assertThat(whilePaused.resultCode()).isEqualTo("INFO");
        assertThat(hung.received()).hasSize(calls);
        assertThat(health()).contains("TSTASTA00000-SYS3 for urn:riv:clinicalprocess:logistics:logistics:GetCarePlans");

        await().atMost(GENEROUS).until(() -> asta.ask().plans().contains("P1"));
        assertThat(hung.received()).hasSize(calls + 1);
        assertThat(asta.ask().sources()).contains(Status.answered("SYS3"));
        assertThat(health()).contains("\"sources.paused\":\"\"");
    }

    private static String health() throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(asta.address() + "/health"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
