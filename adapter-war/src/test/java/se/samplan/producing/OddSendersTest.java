package se.samplan.producing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samplan.running.Senders;

/** A producer's senders that are slow, send too much, or send what is not read: the same as for the aggregator. */
class OddSendersTest {

    private static final String PATH = "/producer/GetCarePlans/2";
    private static ConnectedJournal journal;

    @BeforeAll
    static void start(@TempDir Path folder) {
        journal = ConnectedJournal.of(
                folder,
                ConnectedJournal.plans(question -> Stream.empty()),
                "server.max-threads = 8",
                "server.max-in-flight = 2",
                "server.max-request = 8kB",
                "server.max-coming-in = 70",
                "server.read-within = 5s");
    }

    @AfterAll
    static void end() {
        journal.close();
    }

    @Test
    void othersAreAnsweredMeanwhile_andTheSlowAreToldThatTheirTimeIsUp() throws IOException {
        try (Senders slow = new Senders(journal.address(), PATH)) {
            slow.sendOfABody(60, 1);

            assertThat(journal.askPlans("").status()).isEqualTo(200);
            slow.sendUntilAnswered();
            assertThat(slow.told())
                    .hasSize(60)
                    .allSatisfy(told -> assertThat(told)
                            .startsWith("HTTP/1.1 408 ")
                            .contains("<faultstring>The request did not come in time (reference "));
        }
    }

    @Test
    void oneMoreThanMayComeInIsTurnedAwayAtOnce() throws IOException {
        try (Senders many = new Senders(journal.address(), PATH)) {
            many.sendOfABody(70, 1);
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> journal.askPlans("").body().contains("Too many requests at the moment"));
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> journal.askPlans("").status() == 200);
    }

    @Test
    void aRequestThatIsTooLargeIsTurnedAway_alsoInChunks() throws Exception {
        byte[] large = new byte[9_000];
        assertTurnedAway(
                send(request -> request.POST(HttpRequest.BodyPublishers.ofByteArray(large))),
                413,
                "The request is too large");
        assertTurnedAway(
                send(request ->
                        request.POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))),
                413,
                "The request is too large");
    }

    /** By the limit as shipped. */
    @Test
    void aHeadThatIsTooLargeIsTurnedAway() throws IOException {
        try (Socket socket =
                new Socket(journal.address().getHost(), journal.address().getPort())) {
            socket.getOutputStream()
                    .write(("POST " + PATH + " HTTP/1.1\r\nX-Long: " + "x".repeat(8_192))
                            .substring(0, 8_193)
                            .getBytes(US_ASCII));

            assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
                    .startsWith("HTTP/1.1 431 ")
                    .contains(
                            "<faultcode>soap:Client<",
                            "<faultstring>The head of the request is too large; it may have 8192 bytes (reference ");
        }
    }

    @ParameterizedTest
    @CsvSource({"gzip, gzip", "X-GZIP, x-gzip", "deflate, deflate", "br, br", "HEMLIG, an encoding"})
    void anEncodedRequestIsTurnedAwayByTheNameOfWhatIsWrong(String encoding, String named) throws Exception {
        assertTurnedAway(
                send(request ->
                        request.header("Content-Encoding", encoding).POST(HttpRequest.BodyPublishers.ofString("<a/>"))),
                415,
                "Content-Encoding: must be identity or none; " + named + " is not read");
    }

    private static HttpResponse<String> send(UnaryOperator<HttpRequest.Builder> what) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(journal.address().resolve(PATH))
                .header("Content-Type", "text/xml;charset=UTF-8");
        return HttpClient.newHttpClient().send(what.apply(request).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static void assertTurnedAway(HttpResponse<String> answer, int status, String text) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body())
                .contains("<faultcode>soap:Client</faultcode>", "<faultstring>" + text + " (reference ")
                .doesNotContain("HEMLIG");
    }
}
