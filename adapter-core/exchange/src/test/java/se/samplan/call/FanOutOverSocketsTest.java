package se.samplan.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static se.samplan.call.Sockets.PATIENCE;
import static se.samplan.call.Sockets.bytes;
import static se.samplan.call.Sockets.noHurry;
import static se.samplan.call.Sockets.roomForOne;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samplan.model.Source;
import se.samplan.outcome.Outcome;
import se.samplan.question.Questions;
import se.samplan.samples.messages.stub.Mood;
import se.samplan.samples.messages.stub.StubSource;
import se.samplan.time.Deadline;
import se.samplan.time.Ticker;

class FanOutOverSocketsTest {

    private static final byte[] ANSWER = bytes("<x>" + "å".repeat(1000) + "</x>");
    private static final List<Source> SOURCES =
            List.of(Source.at("TSTASTA00000-SYS3"), Source.at("TSTASTA00000-SYS1"), Source.at("TSTASTA00000-SYS2"));
    private static final Source SECOND = SOURCES.get(1);

    private final Map<Source, StubSource> stubs = new LinkedHashMap<>();
    private final FanOut fanOut = new FanOut(Ticker.system(), ForkJoinPool.commonPool());
    private final SoapClient client = Sockets.soapClient();
    private final SoapRequest request = new SoapRequest(
            "urn:example:action",
            Questions.aQuestion().build().payload().to(SECOND.logicalAddress()),
            Optional.empty());

    FanOutOverSocketsTest() {
        SOURCES.forEach(source ->
                stubs.put(source, StubSource.start(source.logicalAddress().value(), 0, received -> ANSWER)));
    }

    @AfterEach
    void stop() {
        fanOut.close();
        stubs.values().forEach(StubSource::close);
    }

    @Test
    void bringsBackEveryAnswerInTheOrderOfTheSources() throws Exception {
        stub(SOURCES.get(0)).setDelay(Duration.ofMillis(300));

        List<Outcome<Reply>> outcomes = ask(noHurry());

        assertThat(outcomes).extracting(Outcome::source).isEqualTo(SOURCES);
        assertThat(outcomes).extracting(FanOutOverSocketsTest::answer).containsOnly(ANSWER);
    }

    /** A source that is silent costs its own answer and nobody else's, and is not left holding a connection. */
    @ParameterizedTest
    @EnumSource(names = {"SILENT", "HALF_BODY", "TRICKLE"})
    void givesUpALateSourceAndHangsUp_whateverItIsDoing(Mood mood) throws Exception {
        stub(SECOND).setMood(mood);

        List<Outcome<Reply>> outcomes = ask(soon());

        assertThat(outcomes).extracting(Outcome::source).isEqualTo(SOURCES);
        assertThat(outcomes.get(1)).isInstanceOf(Outcome.Late.class);
        assertThat(answer(outcomes.get(0))).isEqualTo(ANSWER);
        assertThat(answer(outcomes.get(2))).isEqualTo(ANSWER);
        await().atMost(PATIENCE).until(() -> stub(SECOND).openConnections() == 0);
        assertThat(stub(SECOND).connectionsClosedByPeer()).isEqualTo(1);
    }

    @Test
    void endsWhenNobodyEverAnswers() throws Exception {
        stubs.values().forEach(stub -> stub.setMood(Mood.SILENT));

        assertThat(ask(soon())).allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Outcome.Late.class));
        stubs.values().forEach(stub -> await().atMost(PATIENCE).until(() -> stub.openConnections() == 0));
    }

    private List<Outcome<Reply>> ask(Deadline deadline) throws Exception {
        Function<Source, Call<Outcome<Reply>>> send =
                source -> client.send(source, stub(source).uri(), request, Map.of(), roomForOne());
        return fanOut.ask(SOURCES, send, deadline).get(2 * PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    /** Long enough for a stub on this machine to be reached and to answer. */
    private static Deadline soon() {
        return Deadline.after(Duration.ofSeconds(2), Ticker.system());
    }

    private StubSource stub(Source source) {
        return Objects.requireNonNull(stubs.get(source));
    }

    private static byte[] answer(Outcome<Reply> outcome) {
        return outcome.fold(
                answered -> answered.answer().body(),
                late -> bytes("late"),
                failed -> bytes("failed"),
                not -> bytes("not"));
    }
}
