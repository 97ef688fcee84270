package se.samplan.running;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.samplan.produce.index.IndexChange;
import se.samplan.produce.index.IndexKey;
import se.samplan.produce.index.IndexPost;
import se.samplan.produce.index.store.OutboxTable;
import se.samplan.samples.messages.stub.StubReply;
import se.samplan.samples.messages.stub.StubRequest;
import se.samplan.samples.messages.stub.StubServer;

/** {@code producer.index.address}: what a producer puts into the outbox reaches the index, and /health tells how it stands. */
class IndexUpdateTest {

    private static final Duration GENEROUS = Duration.ofSeconds(60);
    private static final String DATABASE = "jdbc:h2:mem:index-updates;DB_CLOSE_DELAY=-1";
    private static final String PERSON = "194304247663";
    private static final StubServer index = StubServer.bind(0);
    private static final List<StubRequest> received = new CopyOnWriteArrayList<>();
    private static volatile StubReply reply = result("OK");

    @RegisterExtension
    static final AdapterInFront asta = AdapterInFront.ofAsta(
            "roles = aggregator, producer",
            "producer.source-system = TSTASTA00000-SYS1",
            "producer.index.address = " + index.uri(),
            "producer.index.logical-address = TSTASTA00000-IDX0",
            "producer.index.poll = 10ms",
            "producer.index.pause = 10ms",
            "producer.index.longest-pause = 50ms",
            "producer.index.user = samplan",
            "producer.index.database = " + DATABASE);

    static {
        index.serve(request -> {
            received.add(request);
            return reply;
        });
    }

    @AfterAll
    static void close() {
        index.close();
    }

    @Test
    void whatIsInTheOutboxReachesTheIndex_alsoAfterATrouble_andNothingToldNamesThePerson() {
        OutboxTable outbox =
                new OutboxTable(() -> DriverManager.getConnection(DATABASE, "samplan", ""), Clock.systemUTC());
        reply = fault("the post of " + PERSON + " broke");

        List<String> log = Logged.during(() -> {
            outbox.record(List.of(change("SE1"), change("SE2")));
            await().atMost(GENEROUS).until(() -> health().contains("last failure FAULT"));
            assertThat(health())
                    .contains("\"producer.index\":\"2 waiting for up to ")
                    .doesNotContain(PERSON);

            reply = result("ERROR");
            await().atMost(GENEROUS).until(() -> health().contains("0 waiting, 2 parked"));
            assertThat(health()).doesNotContain(PERSON);

            reply = result("OK");
            outbox.parked(10).forEach(parked -> outbox.release(parked.id()));
            await().atMost(GENEROUS).until(() -> health().contains("0 waiting, 0 parked, last success "));
            assertThat(health()).doesNotContain("last failure");
        });

        assertThat(log)
                .anyMatch(line -> line.startsWith("samplan.index-updates the engagement index has not taken"))
                .anyMatch(line -> line.contains("is parked: the engagement index refuses it, ERROR"))
                .anyMatch(line -> line.startsWith("samplan.index-updates the engagement index has taken "))
                .noneMatch(line -> line.contains(PERSON));
        StubRequest first = received.get(0);
        assertThat(new String(first.body(), UTF_8))
                .containsPattern("<([a-z0-9]+):LogicalAddress [^>]*xmlns:\\1=\"urn:riv:itintegration:registry:1\"[^>]*>"
                        + "TSTASTA00000-IDX0</\\1:LogicalAddress>")
                .contains(PERSON);
        assertThat(first.headers())
                .containsEntry("soapaction", "\"urn:riv:itintegration:engagementindex:UpdateResponder:1:Update\"")
                .containsEntry("x-rivta-original-serviceconsumer-hsaid", "TSTASTA00000-SYS1")
                .containsKey("x-skltp-correlation-id");
    }

    private static IndexChange change(String dataController) {
        return IndexChange.present(new IndexPost(
                new IndexKey(
                        PERSON,
                        "riv:clinicalprocess:logistics:logistics",
                        "cll-cp",
                        "TSTASTA00000-SYS1",
                        "NA",
                        "NA",
                        "TSTASTA00000-SYS1",
                        dataController),
                LocalDateTime.of(2026, 1, 20, 12, 0)));
    }

    private static StubReply result(String code) {
        return StubReply.http(
                200,
                "text/xml;charset=UTF-8",
                envelope(
                        "<UpdateResponse xmlns=\"urn:riv:itintegration:engagementindex:UpdateResponder:1\"><ResultCode>"
                                + code + "</ResultCode><comment>" + PERSON + "</comment></UpdateResponse>"));
    }

    private static StubReply fault(String text) {
        return StubReply.http(
                500,
                "text/xml;charset=UTF-8",
                envelope("<soap:Fault><faultcode>soap:Server</faultcode><faultstring>" + text
                        + "</faultstring></soap:Fault>"));
    }

    private static byte[] envelope(String body) {
        return ("<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body>" + body
                        + "</soap:Body></soap:Envelope>")
                .getBytes(UTF_8);
    }

    private static String health() {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(asta.address() + "/health"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
