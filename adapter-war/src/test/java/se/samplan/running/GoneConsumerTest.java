package se.samplan.running;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samplan.samples.messages.stub.Mood;
import se.samplan.samples.messages.stub.StubSource;

/** Nobody is asked on behalf of a consumer that has hung up, and one that sends ahead is not taken for gone. */
class GoneConsumerTest {

    private static final Duration GENEROUS = Duration.ofSeconds(20);

    @RegisterExtension
    static final AdapterInFront asta = AdapterInFront.ofAsta(
            "aggregation.total = 25s", "aggregation.reserve = 100ms", "aggregation.per-source = 24s");

    @ParameterizedTest
    @EnumSource(names = {"SILENT", "HALF_BODY", "TRICKLE"})
    void sourcesAreHungUpOnWhenTheConsumerHas(Mood mood) throws IOException {
        asta.allSources(mood);
        long closedBefore = closedByUs();

        try (Socket consumer = connected()) {
            send(consumer, Request.aboutAsta());
            await().atMost(GENEROUS)
                    .until(() -> asta.sources().stream()
                            .allMatch(source -> source.received().size() == 1));
        }

        await().atMost(Duration.ofSeconds(10)).until(() -> closedByUs() == closedBefore + 5);
    }

    @Test
    void thatNobodyWasThereForTheAnswerStandsInTheAccessLog() {
        asta.allSources(Mood.SILENT);
        Request request = Request.aboutAsta().with(Request.CORRELATION, "c0ffee-gone");

        List<String> lines = Logged.during(() -> {
            long closedBefore = closedByUs();
            try (Socket consumer = connected()) {
                send(consumer, request);
                await().atMost(GENEROUS)
                        .until(() -> asta.sources().stream()
                                .allMatch(source -> source.received().size() == 1));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            await().atMost(GENEROUS).until(() -> closedByUs() == closedBefore + 5);
            await().atMost(GENEROUS).until(() -> Metrics.of(asta).value("samplan_requests_in_flight") == 0);
        });

        assertThat(lines)
                .anyMatch(line -> line.startsWith("samplan.access c0ffee-gone NOT DELIVERED: "))
                .noneMatch(line -> line.startsWith("samplan.access c0ffee-gone ") && line.contains("shown"));
        assertThat(lines)
                .as("that a source was late, which it was not")
                .noneMatch(line -> line.contains("c0ffee-gone source") && line.contains(" LATE "))
                .anyMatch(line -> line.contains("c0ffee-gone source") && line.contains("CALLED_OFF"));
    }

    /** Far more than the connection holds, so that the answer cannot have been written when the consumer hangs up. */
    @Test
    void whatIsCutWhileItIsWrittenIsNotCalledShown() {
        asta.source("SYS1").answerWith(request -> manyPlans());
        Request request = Request.aboutAsta().with(Request.CORRELATION, "c0ffee-cut");

        List<String> lines = Logged.during(() -> {
            try (Socket consumer = new Socket()) {
                consumer.setReceiveBufferSize(10_000);
                consumer.connect(new InetSocketAddress(
                        InetAddress.getLoopbackAddress(), asta.address().getPort()));
                send(consumer, request);
                assertThat(consumer.getInputStream().readNBytes(100)).hasSize(100);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            await().atMost(GENEROUS).until(() -> Metrics.of(asta).value("samplan_requests_in_flight") == 0);
        });

        assertThat(lines)
                .as("an answer that is too large for us would be small, and might have arrived")
                .noneMatch(line -> line.contains("TOO_LARGE"));
        assertThat(lines)
                .anyMatch(line -> line.startsWith("samplan.access c0ffee-cut NOT DELIVERED: ")
                        && line.contains(" audience=person ")
                        && line.contains(" records="))
                .noneMatch(line -> line.startsWith("samplan.access c0ffee-cut ") && line.contains("shown"));
    }

    @Test
    void whatHasArrivedIsCalledShown() {
        Request request = Request.aboutAsta().with(Request.CORRELATION, "c0ffee-here");

        List<String> lines = Logged.during(() -> {
            asta.send(request);
            await().atMost(GENEROUS).until(() -> Metrics.of(asta).value("samplan_requests_in_flight") == 0);
        });

        assertThat(lines)
                .filteredOn(line -> line.startsWith("samplan.access c0ffee-here "))
                .singleElement()
                .asString()
                .contains(" shown=5 ");
    }

    /** An answer of SYS1 of twelve million bytes. */
    static byte[] manyPlans() {
        String answer = Sample.text("samples/asta/step-9/SYS1/GetCarePlans.xml");
        String end = "</svc:carePlan>";
        int from = answer.indexOf("<svc:carePlan>");
        int to = answer.lastIndexOf(end) + end.length();
        StringBuilder plans = new StringBuilder();
        for (int i = 0; plans.length() < 12_000_000; i++) {
            plans.append(answer.substring(from, to).replaceAll("(documentId>)([^<]+)<", "$1$2-" + i + "<"));
        }
        return (answer.substring(0, from) + plans + answer.substring(to)).getBytes(UTF_8);
    }

    @Test
    void theIndexIsNotBlamedForAConsumerThatHasGone() {
        asta.index().setMood(Mood.SILENT);
        Request request = Request.aboutAsta().with(Request.CORRELATION, "c0ffee-index");

        List<String> lines = Logged.during(() -> {
            long closedBefore = asta.index().connectionsClosedByPeer();
            try (Socket consumer = connected()) {
                send(consumer, request);
                await().atMost(GENEROUS)
                        .until(() -> asta.index().received().stream()
                                .anyMatch(asked ->
                                        "c0ffee-index".equals(asked.headers().get("x-skltp-correlation-id"))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            await().atMost(GENEROUS).until(() -> asta.index().connectionsClosedByPeer() > closedBefore);
            await().atMost(GENEROUS).until(() -> Metrics.of(asta).value("samplan_requests_in_flight") == 0);
        });

        assertThat(lines)
                .anyMatch(line -> line.contains("c0ffee-index request given up: its consumer has gone"))
                .anyMatch(line -> line.startsWith("samplan.access c0ffee-index NOT DELIVERED: ")
                        && line.endsWith("the answer had no records"))
                .noneMatch(line -> line.contains("c0ffee-index request failed"));
    }

    @Test
    void theIndexIsHungUpOnWhenTheConsumerHas() throws IOException {
        asta.index().setMood(Mood.SILENT);
        long closedBefore = asta.index().connectionsClosedByPeer();

        try (Socket consumer = connected()) {
            send(consumer, Request.aboutAsta());
            await().atMost(GENEROUS).until(() -> asta.index().received().size() == 1);
        }

        await().atMost(Duration.ofSeconds(10)).until(() -> asta.index().connectionsClosedByPeer() == closedBefore + 1);
    }

    @Test
    void aRequestThatIsSentAheadIsAnsweredInItsTurn() throws IOException {
        try (Gate gate = Gate.before(asta.source("SYS3"));
                Socket consumer = connected()) {
            send(consumer, Request.aboutAsta());
            await().atMost(GENEROUS).until(() -> asta.source("SYS3").received().size() == 1);
            send(consumer, Request.aboutAsta().with("Connection", "close"));
            gate.open();
            String answers = new String(consumer.getInputStream().readAllBytes(), UTF_8);

            assertThat(answers.split("HTTP/1.1 200 OK", -1)).hasSize(3);
            assertThat(answers.split("</svc:GetCarePlansResponse>", -1)).hasSize(3);
        }
        assertThat(asta.source("SYS3").received()).hasSize(2);
    }

    private static long closedByUs() {
        return asta.sources().stream()
                .mapToLong(StubSource::connectionsClosedByPeer)
                .sum();
    }

    private static Socket connected() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), asta.address().getPort());
    }

    private static void send(Socket consumer, Request request) throws IOException {
        consumer.getOutputStream().write(request.onTheWire());
    }
}
