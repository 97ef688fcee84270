package se.samplan.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static se.samplan.running.AccessInFront.AT_U101;
import static se.samplan.running.AccessInFront.ask;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samplan.launch.RunningAdapter;
import se.samplan.samples.messages.stub.Mood;
import se.samplan.samples.messages.stub.StubLog;
import se.samplan.tracing.KeptSpans;

/** What staff reads, as an operator's agent follows it: who was asked for the request, and the log that is told of it. */
class FollowedReadTest {

    private static final Duration GENEROUS = Duration.ofSeconds(60);
    private static final AttributeKey<String> SERVICE = AttributeKey.stringKey("samplan.service");
    private static final AttributeKey<String> END = AttributeKey.stringKey("samplan.end");

    private static final AccessInFront SERVICES = AccessInFront.start();
    private static final StubLog LOG = StubLog.start(0);
    private static final KeptSpans KEPT = new KeptSpans();
    private static RunningAdapter adapter;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        GlobalOpenTelemetry.resetForTest();
        GlobalOpenTelemetry.set(KEPT.telemetry());
        adapter = SERVICES.started(
                folder, "ledger.file = ledger.txt", "log.address = " + LOG.uri(), "log.time = 10s", "log.poll = 50ms");
    }

    @AfterAll
    static void stop() {
        adapter.close();
        LOG.close();
        SERVICES.close();
        GlobalOpenTelemetry.resetForTest();
    }

    @BeforeEach
    void forget() {
        SERVICES.agreeToAll();
        KEPT.all().clear();
    }

    @Test
    void everyServiceIsAChildOfTheRequest_andNobodyIsNamed() {
        assertThat(ask(adapter, AT_U101)).contains(">P1<", ">P4<");

        SpanData request = request();
        assertThat(KEPT.allNamed("access service"))
                .allSatisfy(span -> assertThat(span.getParentSpanId()).isEqualTo(request.getSpanId()))
                .extracting(span -> span.getAttributes().get(SERVICE) + " "
                        + span.getAttributes().get(END))
                .containsExactlyInAnyOrder("blocks answered", "relation answered", "consent answered");
        await().atMost(GENEROUS)
                .until(() -> KEPT.allNamed("national access log").stream()
                        .anyMatch(span -> "answered".equals(span.getAttributes().get(END))));
        assertThat(KEPT.allNamed("national access log"))
                .allSatisfy(span ->
                        assertThat(span.getParentSpanContext().isValid()).isFalse());
        assertThat(KEPT.all())
                .noneMatch(span -> Stream.of(Request.ASTA, "Asta", "Emilia", AccessInFront.EMILIA, "Allmänläkare")
                        .anyMatch(span.toString()::contains));
    }

    /** Of an overview, the services are asked once for all of its contracts. */
    @Test
    void ofAnOverviewTheyAreItsChildrenToo() {
        OverviewRequest.with("<agg:aggregationRequest>" + AT_U101 + "</agg:aggregationRequest>")
                .with(Request.CONSUMER, AccessInFront.VOUCHED)
                .fromStaffTo(adapter.address());

        SpanData request = request();
        assertThat(KEPT.allNamed("access service"))
                .isNotEmpty()
                .allSatisfy(span -> assertThat(span.getParentSpanId()).isEqualTo(request.getSpanId()));
    }

    @Test
    void aServiceThatFailsIsSeenOnItsSpan() {
        SERVICES.blocks().setMood(Mood.FAULT);

        ask(adapter, AT_U101);
        SERVICES.blocks().setMood(Mood.NORMAL);

        request();
        assertThat(KEPT.allNamed("access service"))
                .extracting(span -> span.getAttributes().get(SERVICE) + " "
                        + span.getAttributes().get(END))
                .contains("blocks not-answered");
    }

    /** Its span ends when the answer has gone out, which its reader may know first. */
    private static SpanData request() {
        List<SpanData> requests = await().atMost(GENEROUS)
                .until(
                        () -> KEPT.all().stream()
                                .filter(span -> span.getName().startsWith("Get"))
                                .toList(),
                        ended -> ended.size() == 1);
        return requests.get(0);
    }
}
