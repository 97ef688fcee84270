package se.samplan.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static se.samplan.call.Sockets.PATIENCE;
import static se.samplan.call.Sockets.bytes;
import static se.samplan.call.Sockets.roomForOne;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samplan.model.Source;
import se.samplan.outcome.Outcome;
import se.samplan.question.Questions;
import se.samplan.samples.messages.stub.StubReply;
import se.samplan.samples.messages.stub.StubReply.Ending;
import se.samplan.samples.messages.stub.StubRequest;
import se.samplan.samples.messages.stub.StubServer;
import se.samplan.time.Deadline;
import se.samplan.time.Ticker;

/**
 * A server may close a kept connection just as it is used again. A question is a read and may be sent once more: once, while
 * nothing of an answer has come, and within its time.
 *
 * <p>Whether a connection was given up is told by its request: a connection of an earlier question may be kept beside it, since
 * a question that follows at once may find none that is free yet.
 */
class KeptConnectionTest {

    private static final Source SYS1 = Source.at("TSTASTA00000-SYS1");
    private static final StubReply FINE = StubReply.http(200, "text/xml;charset=UTF-8", bytes("<x>å</x>"));
    private static final StubReply CLOSE = StubReply.nothing(Ending.CLOSE);
    private static final byte[] X = bytes("<x/>");
    private static final StubReply HANG = StubReply.nothing(Ending.HANG);

    private final ConcurrentLinkedQueue<StubRequest> received = new ConcurrentLinkedQueue<>();
    private final StubServer server = StubServer.bind(0);
    private final ApacheHttp http = Sockets.http();
    private final FanOut fanOut = new FanOut(Ticker.system(), ForkJoinPool.commonPool());

    @AfterEach
    void stop() {
        fanOut.close();
        http.close();
        server.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOSE", "RESET"})
    void asksOnceMore_whenAConnectionIsClosedBeforeAnyAnswer(Ending ending) throws Exception {
        answering(FINE, StubReply.nothing(ending), FINE);

        assertThat(finished(post()).status()).isEqualTo(200);
        assertThat(finished(post()).status()).isEqualTo(200);
        assertThat(received).hasSize(3);
    }

    @Test
    void asksOnceMore_whenAConnectionWasKeptTooLong() throws Exception {
        StubReply tooLong = StubReply.http(408, "text/html", bytes("too long"));
        answering(FINE, tooLong, FINE, tooLong, tooLong);

        assertThat(finished(post()).status()).isEqualTo(200);
        assertThat(finished(post()).status()).isEqualTo(200);
        assertThat(finished(post()).status()).as("said twice").isEqualTo(408);
        assertThat(received).hasSize(5);
    }

    @Test
    void asksNoThirdTime() throws Exception {
        answering(FINE, CLOSE, CLOSE, FINE);
        finished(post());

        assertThatThrownBy(() -> finished(post())).hasCauseInstanceOf(IOException.class);
        assertThat(received).hasSize(3);
    }

    @Test
    void doesNotAskAgain_whenTheAnswerHadBegun() throws Exception {
        answering(FINE, FINE.halfOfBody(Ending.CLOSE), FINE);
        finished(post());

        assertThatThrownBy(() -> finished(post())).hasCauseInstanceOf(IOException.class);
        assertThat(received).hasSize(2);
    }

    /** The repeated question has what is left of the time, and no time of its own. */
    @Test
    void isLateAtTheDeadline_whenTheRepeatedQuestionIsNotAnswered() throws Exception {
        answering(FINE, CLOSE, HANG);
        assertThat(asked(Sockets.noHurry())).isInstanceOf(Outcome.Answered.class);

        assertThat(asked(soon())).isInstanceOf(Outcome.Late.class);
        assertThat(received).hasSize(3);
        await().atMost(PATIENCE).until(() -> server.requestsUnderWay() == 0);
    }

    /** Near the deadline it is closed or given up, whichever comes first: in either case it is late, and nothing is left open. */
    @Test
    void isAskedTwiceAtMost_whenItsConnectionIsClosedJustBeforeTheDeadline() throws Exception {
        answering(FINE, CLOSE.after(Duration.ofMillis(1_900)), HANG);
        assertThat(asked(Sockets.noHurry())).isInstanceOf(Outcome.Answered.class);

        assertThat(asked(soon())).isInstanceOf(Outcome.Late.class);
        await().atMost(PATIENCE).until(() -> server.requestsUnderWay() == 0);
        assertThat(received).hasSizeBetween(2, 3);
    }

    @Test
    void isNotAskedAgainWhenItsTimeIsOver() throws Exception {
        answering(FINE, HANG, FINE, FINE);
        finished(post());
        Call<Reply> given = post();
        await().atMost(PATIENCE).until(() -> received.size() == 2);

        given.abort();
        await().atMost(PATIENCE).until(() -> server.requestsUnderWay() == 0);

        finished(http.post(server.uri(), Map.of(), bytes("<last/>"), roomForOne()));
        assertThat(received).extracting(StubRequest::body).containsExactly(X, X, bytes("<last/>"));
    }

    /** Its time may end while it is still connecting: what is connected then is closed, and no answer is waited for. */
    @Test
    void leavesNothingOpen_whenItsTimeEndsBeforeItIsConnected() {
        server.serve(request -> HANG);

        for (int i = 0; i < 100; i++) {
            post().abort();
        }

        await().during(Duration.ofSeconds(1)).atMost(PATIENCE).until(() -> server.openConnections() == 0);
    }

    private Call<Reply> post() {
        return http.post(server.uri(), Map.of(), X, roomForOne());
    }

    private Outcome<Reply> asked(Deadline deadline) throws Exception {
        SoapRequest request = new SoapRequest(
                "urn:example:action",
                Questions.aQuestion().build().payload().to(SYS1.logicalAddress()),
                Optional.empty());
        SoapClient client = new SoapClient(http, Ticker.system());
        return fanOut.<Reply>ask(
                        List.of(SYS1),
                        source -> client.send(source, server.uri(), request, Map.of(), roomForOne()),
                        deadline)
                .get(2 * PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .get(0);
    }

    /** Long enough for a stub on this machine to be reached. */
    private static Deadline soon() {
        return Deadline.after(Duration.ofSeconds(2), Ticker.system());
    }

    /** A request more than there are replies fails the test by the number that were received. */
    private void answering(StubReply... inTurn) {
        Deque<StubReply> replies = new ArrayDeque<>(List.of(inTurn));
        server.serve(request -> {
            received.add(request);
            return replies.isEmpty() ? HANG : replies.remove();
        });
    }

    private static Reply finished(Call<Reply> call) throws Exception {
        return call.result().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }
}
