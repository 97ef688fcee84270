package se.samplan.samples.messages.stub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.samplan.samples.messages.stub.StubReply.Ending;

@Timeout(60)
class StubServerTest {

    private final StubServer server = StubServer.bind(0);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void readsABodyInChunks() throws Exception {
        server.serve(StubServerTest::echo);
        byte[] sent = "å".repeat(50_000).getBytes(UTF_8);
        HttpRequest chunked = HttpRequest.newBuilder(server.uri())
                .POST(BodyPublishers.ofByteArrays(List.of(sent, sent)))
                .build();

        assertThat(Http.client().send(chunked, BodyHandlers.ofByteArray()).body())
                .hasSize(2 * sent.length)
                .startsWith(sent)
                .endsWith(sent);
    }

    @Test
    void answersManyRequestsOnOneConnection() throws Exception {
        server.serve(StubServerTest::echo);
        try (RawConsumer consumer = new RawConsumer(server.uri())) {
            for (String text : List.of("first", "second", "third")) {
                consumer.post(text.getBytes(UTF_8)).head();
                assertThat(new String(consumer.bytes(text.length()), UTF_8)).isEqualTo(text);
            }
        }
        assertThat(server.openedConnections()).isEqualTo(1);
    }

    @Test
    void closesWhenTheRequestWantsThat() throws Exception {
        server.serve(StubServerTest::echo);
        try (RawConsumer consumer = new RawConsumer(server.uri())) {
            consumer.send("POST / HTTP/1.1\r\nConnection: close\r\nContent-Length: 2\r\n\r\nhi");
            assertThat(new String(consumer.untilEnd(), UTF_8)).endsWith("\r\n\r\nhi");
        }
        assertThat(server.connectionsClosedByPeer()).isZero();
    }

    @Test
    void noticesThatThePeerHangsUp_whileItIsSilent() throws Exception {
        server.serve(request -> StubReply.nothing(Ending.HANG));
        seesHangUp();
    }

    @Test
    void noticesThatThePeerHangsUp_whileItDelaysItsAnswer() throws Exception {
        server.serve(request -> echo(request).after(Duration.ofHours(1)));
        seesHangUp();
    }

    @Test
    void noticesThatThePeerHangsUp_betweenTwoBytes() throws Exception {
        server.serve(request -> echo(request).bytewise(Duration.ofHours(1)));
        seesHangUp();
    }

    @Test
    void tellsAResetFromAnEnd() throws Exception {
        server.serve(request -> StubReply.nothing(request.path().equals("/path") ? Ending.RESET : Ending.CLOSE));
        try (RawConsumer reset = new RawConsumer(server.uri());
                RawConsumer closed = new RawConsumer(server.uri())) {
            reset.post(new byte[0]);
            closed.send("GET /other HTTP/1.1\r\n\r\n");

            assertThatThrownBy(reset::untilEnd).isInstanceOf(IOException.class).hasMessageContaining("reset");
            assertThat(closed.untilEnd()).isEmpty();
        }
    }

    @Test
    void endsAllConnections_whenItIsClosed() throws Exception {
        server.serve(request -> StubReply.nothing(Ending.HANG));
        try (RawConsumer consumer = new RawConsumer(server.uri())) {
            consumer.post(new byte[0]);
            Http.await(() -> server.openConnections() == 1);
            server.close();

            assertThat(consumer.untilEnd()).isEmpty();
            Http.await(() -> server.openConnections() == 0);
            assertThat(server.connectionsClosedByPeer()).isZero();
        }
    }

    @Test
    void saysWhichPortIsTaken() {
        assertThatThrownBy(() -> StubServer.bind(server.port()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("port " + server.port() + " is taken")
                .hasCauseInstanceOf(BindException.class);
    }

    private void seesHangUp() throws IOException {
        try (RawConsumer consumer = new RawConsumer(server.uri())) {
            consumer.post("hello".getBytes(UTF_8));
            Http.await(() -> server.requestsUnderWay() == 1);
            assertThat(server.openConnections()).isEqualTo(1);
        }
        Http.await(() -> server.openConnections() == 0);
        assertThat(server.connectionsClosedByPeer()).isEqualTo(1);
        assertThat(server.requestsUnderWay()).isZero();
    }

    private static StubReply echo(StubRequest request) {
        return StubReply.http(200, "text/plain", request.body());
    }
}
