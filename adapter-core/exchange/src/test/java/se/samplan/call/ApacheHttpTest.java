package se.samplan.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static se.samplan.call.Sockets.LIMIT;
import static se.samplan.call.Sockets.PATIENCE;
import static se.samplan.call.Sockets.bytes;
import static se.samplan.call.Sockets.http;
import static se.samplan.call.Sockets.roomForOne;
import static se.samplan.call.Sockets.roomUpTo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samplan.samples.messages.stub.StubReply;
import se.samplan.samples.messages.stub.StubReply.Ending;
import se.samplan.samples.messages.stub.StubRequest;
import se.samplan.samples.messages.stub.StubServer;

class ApacheHttpTest {

    private static final String XML = "text/xml;charset=UTF-8";
    private static final StubReply FINE = StubReply.http(200, XML, bytes("<x>å</x>"));

    static final List<StubReply> NEVER_ENDING = List.of(
            StubReply.nothing(Ending.HANG),
            FINE.halfOfBody(Ending.HANG),
            StubReply.chunked(XML, List.of(bytes("a"))).halfOfBody(Ending.HANG),
            StubReply.http(200, XML, new byte[100_000]).bytewise(Duration.ofMillis(20)));

    static final List<StubReply> CUT_OFF = List.of(
            StubReply.nothing(Ending.CLOSE),
            StubReply.nothing(Ending.RESET),
            FINE.halfOfBody(Ending.CLOSE),
            FINE.halfOfBody(Ending.RESET),
            StubReply.chunked(XML, List.of(bytes("abc"))).halfOfBody(Ending.CLOSE));

    private final ConcurrentLinkedQueue<StubRequest> received = new ConcurrentLinkedQueue<>();
    private final StubServer server = StubServer.bind(0);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void bringsBackStatusContentTypeAndBytes() throws Exception {
        answering(StubReply.http(502, "text/html", bytes("<h1>å</h1>")));

        Reply reply = finished(post());

        assertThat(reply.status()).isEqualTo(502);
        assertThat(reply.contentType()).isEqualTo("text/html");
        assertThat(reply.body()).isEqualTo(bytes("<h1>å</h1>"));
    }

    @Test
    void sendsTheMessageAndItsHeadersAsTheyAre() throws Exception {
        answering(FINE);
        Map<String, String> headers = Map.of(
                "Content-Type", XML, "SOAPAction", "\"urn:example\"", "x-rivta-original-serviceconsumer-hsaid", "C");

        finished(http().post(server.uri(), headers, bytes("<fråga/>"), roomForOne()));

        StubRequest request = received.element();
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.body()).isEqualTo(bytes("<fråga/>"));
        assertThat(request.header("content-type")).isEqualTo(XML);
        assertThat(request.header("soapaction")).isEqualTo("\"urn:example\"");
        assertThat(request.header("x-rivta-original-serviceconsumer-hsaid")).isEqualTo("C");
        assertThat(request.header("content-length")).isEqualTo(Integer.toString(bytes("<fråga/>").length));
    }

    /** There are platforms that answer the client's usual offer of HTTP/2 with an error. */
    @Test
    void neverOffersAnUpgrade() throws Exception {
        answering(FINE);

        finished(post());

        assertThat(received.element().headers()).doesNotContainKeys("upgrade", "http2-settings", "expect");
        assertThat(received.element().header("connection")).doesNotContainIgnoringCase("upgrade");
    }

    /** A result is told a moment before its connection is free again, so that some take turns. */
    @Test
    void usesConnectionsAgain() throws Exception {
        answering(FINE);
        ApacheHttp http = http();

        for (int i = 0; i < 50; i++) {
            finished(http.post(server.uri(), Map.of(), bytes("<x/>"), roomForOne()));
        }

        assertThat(received).hasSize(50);
        assertThat(server.openedConnections()).isLessThanOrEqualTo(5);
    }

    @Test
    void acceptsGzip() throws Exception {
        answering(StubReply.http(200, XML, gzip(new byte[5000]), "Content-Encoding: gzip"));

        assertThat(finished(post()).body()).isEqualTo(new byte[5000]);
        assertThat(received.element().header("accept-encoding")).contains("gzip");
    }

    @Test
    void limitsWhatComesOutOfGzip() throws Exception {
        answering(StubReply.http(200, XML, gzip(new byte[5000]), "Content-Encoding: gzip"));

        assertRefusedAsTooLarge(4999);
    }

    @Test
    void doesNotFollowARedirect() throws Exception {
        answering(StubReply.http(302, "text/html", bytes("away"), "Location: " + server.uri() + "elsewhere"));

        assertThat(finished(post()).status()).isEqualTo(302);
        assertThat(received).hasSize(1);
    }

    @Test
    void takesABodyUpToTheLimit() throws Exception {
        answering(StubReply.http(200, XML, new byte[1000]));

        assertThat(finished(http().post(server.uri(), Map.of(), bytes("<x/>"), roomUpTo(1000)))
                        .body())
                .hasSize(1000);
    }

    @Test
    void refusesABodyAboveTheLimit_andHangsUp() {
        answering(StubReply.http(200, XML, new byte[1001]));

        assertRefusedAsTooLarge(1000);
    }

    @Test
    void refusesABodyWithoutLengthAboveTheLimit_andHangsUp() {
        answering(StubReply.chunked(XML, Collections.nCopies(10_000, new byte[10_000])));

        assertRefusedAsTooLarge(100_000);
    }

    /** What comes is counted as it comes, and no more memory is taken than was reserved. */
    @Test
    void reservesTheRoomThatAnAnswerTakes() throws Exception {
        answering(StubReply.http(200, XML, new byte[100_000]));
        ByteBudget budget = new ByteBudget(150_000);
        ByteBudget.Reservation room = budget.open();

        finished(http().post(server.uri(), Map.of(), bytes("<x/>"), new AnswerRoom(LIMIT, room)));

        assertThat(budget.reserved()).isBetween(100_000L, 150_000L);
        room.release();
        assertThat(budget.reserved()).isZero();
    }

    @Test
    void refusesWhatDoesNotFitBesideTheOthers_andHangsUp() {
        answering(StubReply.chunked(XML, Collections.nCopies(10_000, new byte[10_000])));
        ByteBudget budget = new ByteBudget(150_000);
        ByteBudget.Reservation room = budget.open();

        Call<Reply> call = http().post(server.uri(), Map.of(), bytes("<x/>"), new AnswerRoom(LIMIT, room));

        assertThatThrownBy(() -> finished(call)).hasRootCauseInstanceOf(OutOfRoom.class);
        await().atMost(PATIENCE).until(() -> server.openConnections() == 0);
        assertThat(budget.reserved()).isLessThanOrEqualTo(150_000L);
    }

    /** A source that never ends must not be able to fill the memory, nor to hold the connection. */
    private void assertRefusedAsTooLarge(int limit) {
        Call<Reply> call = http().post(server.uri(), Map.of(), bytes("<x/>"), roomUpTo(limit));

        assertThatThrownBy(() -> finished(call)).hasRootCauseInstanceOf(AnswerTooLarge.class);
        await().atMost(PATIENCE).until(() -> server.openConnections() == 0);
    }

    @ParameterizedTest
    @FieldSource("NEVER_ENDING")
    void closesTheConnectionWhenTheCallIsAborted_beforeHeadersAsInMidBody(StubReply neverEnding) {
        answering(neverEnding);
        Call<Reply> call = post();
        await().atMost(PATIENCE).until(() -> received.size() == 1);

        call.abort();

        await().atMost(PATIENCE).until(() -> server.openConnections() == 0);
        assertThat(server.connectionsClosedByPeer()).isEqualTo(1);
        assertThat(call.result()).isCompletedExceptionally();
    }

    @Test
    void mindsNothingWhenACallIsAbortedThatHasEnded() throws Exception {
        answering(FINE);
        Call<Reply> call = post();
        finished(call);

        call.abort();

        assertThat(finished(call).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @FieldSource("CUT_OFF")
    void failsWhenTheOtherSideHangsUp(StubReply cutOff) {
        answering(cutOff);

        assertThatThrownBy(() -> finished(post())).hasCauseInstanceOf(IOException.class);
    }

    @Test
    void failsWhenTheLastChunkIsMissing() {
        StubReply whole = StubReply.chunked(XML, List.of(bytes("abc"), bytes("def")));
        answering(new StubReply(
                Duration.ZERO,
                whole.head(),
                whole.body().subList(0, whole.body().size() - 1),
                Duration.ZERO,
                Ending.CLOSE));

        assertThatThrownBy(() -> finished(post())).hasCauseInstanceOf(IOException.class);
    }

    @Test
    void failsWhenNobodyListens() {
        server.close();

        assertThatThrownBy(() -> finished(post())).hasCauseInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n"})
    void failsWhenTheAnswerIsNoHttp(String head) {
        answering(new StubReply(Duration.ZERO, head, List.of(), Duration.ZERO, Ending.CLOSE));

        assertThatThrownBy(() -> finished(post())).hasCauseInstanceOf(IOException.class);
    }

    private Call<Reply> post() {
        return http().post(server.uri(), Map.of(), bytes("<x/>"), roomForOne());
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(plain);
        }
        return zipped.toByteArray();
    }

    private void answering(StubReply reply) {
        server.serve(request -> {
            received.add(request);
            return reply;
        });
    }

    private static Reply finished(Call<Reply> call) throws Exception {
        return call.result().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }
}
