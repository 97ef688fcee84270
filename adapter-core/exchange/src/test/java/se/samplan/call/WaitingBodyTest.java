package se.samplan.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static se.samplan.call.Sockets.LIMIT;
import static se.samplan.call.Sockets.PATIENCE;
import static se.samplan.call.Sockets.bytes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import se.samplan.model.ContractId;
import se.samplan.model.LogicalAddress;
import se.samplan.model.Source;
import se.samplan.outcome.FailureKind;
import se.samplan.outcome.Outcome;
import se.samplan.question.Questions;
import se.samplan.samples.messages.stub.StubReply;
import se.samplan.samples.messages.stub.StubServer;
import se.samplan.time.Deadline;
import se.samplan.time.Ticker;

/** Answers that come over sockets while others have the room that they need. */
class WaitingBodyTest {

    private static final String XML = "text/xml;charset=UTF-8";
    private static final byte[] LARGE = noise(100_000);
    private static final byte[] SMALL = noise(5_000);
    private static final byte[] EVEN = new byte[100_000];
    private static final Source SOURCE = Source.at("TSTASTA00000-SYS1");

    /** Each with what is to be read. */
    static final List<Sent> SENT = List.of(
            new Sent(StubReply.http(200, XML, LARGE), text(LARGE)),
            new Sent(StubReply.http(200, XML, SMALL), text(SMALL)),
            new Sent(StubReply.chunked(XML, List.of(EVEN)), text(EVEN)),
            new Sent(StubReply.http(200, XML, gzip(LARGE), "Content-Encoding: gzip"), text(LARGE)),
            new Sent(StubReply.http(200, XML, gzip(EVEN), "Content-Encoding: gzip"), text(EVEN)));

    /** Those of which most is still to come. */
    static final List<Sent> LONG = List.of(SENT.get(0), SENT.get(2), SENT.get(3));

    record Sent(StubReply reply, String whole) {}

    private final StubServer server = StubServer.bind(0);
    private final ApacheHttp http = Sockets.http();
    private final ByteBudget budget = new ByteBudget(250_000);
    private final ByteBudget.Reservation others = budget.open();
    private final ByteBudget.Reservation ours = budget.open();
    private final AnswerRoom room = new AnswerRoom(LIMIT, ours);

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @FieldSource("SENT")
    void isWholeWhenOthersGiveRoomBack(Sent sent) throws Exception {
        others.reserve(250_000);
        Call<Reply> call = post(sent.reply());
        await().atMost(PATIENCE).until(room::isShort);
        assertThat(call.result()).isNotDone();

        others.release();

        assertThat(text(call.result()
                        .get(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                        .body()))
                .isEqualTo(sent.whole());
        assertThat(budget.reserved()).isEqualTo(sent.whole().length());
        ours.release();
        assertThat(budget.reserved()).isZero();
    }

    /** The client does not stop between small chunks, so what it reads ahead is bounded too. */
    @Test
    void takesNoMoreAheadThanThereIsRoomFor() {
        others.reserve(250_000);
        StubReply chunks = StubReply.chunked(XML, Collections.nCopies(900, new byte[1000]));
        Call<Reply> call = post(chunks);
        await().atMost(PATIENCE).until(room::isShort);

        ours.release();

        assertThatThrownBy(() -> call.result().get(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .hasCauseInstanceOf(OutOfRoom.class);
        await().atMost(PATIENCE).until(() -> server.openConnections() == 0);
    }

    /** What has been compressed is in, and lacks room only when it is opened. */
    @Test
    void isWholeWhenRoomIsLackingOnlyForWhatIsCompressed() throws Exception {
        others.reserve(200_000);
        Call<Reply> call = post(StubReply.http(200, XML, gzip(EVEN), "Content-Encoding: gzip"));
        await().atMost(PATIENCE).until(room::isShort);

        others.release();

        assertThat(call.result().get(PATIENCE.toSeconds(), TimeUnit.SECONDS).body())
                .isEqualTo(EVEN);
    }

    @ParameterizedTest
    @FieldSource("LONG")
    void hasNoRoomAndHangsUpWhenItsRequestEnds(Sent sent) {
        others.reserve(250_000);
        Call<Reply> call = post(sent.reply());
        await().atMost(PATIENCE).until(room::isShort);

        ours.release();

        assertThatThrownBy(() -> call.result().get(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .hasCauseInstanceOf(OutOfRoom.class);
        await().atMost(PATIENCE).until(() -> server.openConnections() == 0);
        assertThat(budget.reserved()).isEqualTo(250_000);
    }

    /** What waits for our room is not the source's lateness, and does not pause it. */
    @Test
    void isOutOfRoomAtTheDeadlineAndNotLate() throws Exception {
        others.reserve(250_000);
        server.serve(request -> StubReply.http(200, XML, LARGE));
        SourceGates gates = new SourceGates(
                new SourceGates.Limits(1, PATIENCE, Duration.ZERO, 10),
                SourceLimits.same(new SourceLimits.Limit(LIMIT, 100, 10)),
                Ticker.system(),
                new NobodyHears());
        SoapClient client = new SoapClient(http, Ticker.system());
        SoapRequest request = new SoapRequest(
                "urn:example:action",
                Questions.aQuestion().build().payload().to(SOURCE.logicalAddress()),
                Optional.empty());
        try (FanOut fanOut = new FanOut(Ticker.system(), ForkJoinPool.commonPool())) {
            List<Outcome<Reply>> outcomes = fanOut.ask(
                            List.of(SOURCE),
                            source -> gates.through(
                                    new ContractId("urn:example"),
                                    source,
                                    () -> client.send(source, server.uri(), request, Map.of(), room)),
                            Deadline.after(Duration.ofSeconds(2), Ticker.system()))
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);

            String became = outcomes.get(0)
                    .fold(
                            answered -> "whole",
                            late -> "late",
                            failed -> failed.kind().name(),
                            notAsked -> "not asked");
            assertThat(became).isEqualTo(FailureKind.OUT_OF_ROOM.name());
        }
        assertThat(gates.states()).extracting(SourceState::state).containsExactly(SourceState.State.CLOSED);
        await().atMost(PATIENCE).until(() -> server.openConnections() == 0);
    }

    private Call<Reply> post(StubReply reply) {
        server.serve(request -> reply);
        return http.post(server.uri(), Map.of(), bytes("<x/>"), room);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new Random(length).nextBytes(noise);
        return noise;
    }

    private static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return zipped.toByteArray();
    }

    private static final class NobodyHears implements GateListener {

        @Override
        public void paused(ContractId contract, LogicalAddress address) {}

        @Override
        public void back(ContractId contract, LogicalAddress address) {}

        @Override
        public void turnedAway(ContractId contract, LogicalAddress address, FailureKind why) {}
    }
}
