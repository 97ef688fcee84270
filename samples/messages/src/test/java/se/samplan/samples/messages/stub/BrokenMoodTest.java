package se.samplan.samples.messages.stub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Moods that break HTTP, seen byte by byte. */
@Timeout(60)
class BrokenMoodTest {

    private static final byte[] QUESTION = Questions.carePlans(Questions.SYS1, TestIds.ASTA);

    private final StubSource source =
            StubSource.start(Questions.SYS1, 0, StoryAnswers.in("stub/two-plans", List.of("SYS1")));

    @AfterEach
    void stop() {
        source.close();
    }

    @Test
    void silent_saysNothing_andNoticesTheHangUp() throws Exception {
        source.setMood(Mood.SILENT);
        try (RawConsumer consumer = new RawConsumer(source.uri()).post(QUESTION)) {
            assertThatThrownBy(consumer::readShortly).isInstanceOf(SocketTimeoutException.class);
            assertThat(source.openConnections()).isEqualTo(1);
        }
        Http.await(() -> source.openConnections() == 0);
        assertThat(source.connectionsClosedByPeer()).isEqualTo(1);
    }

    @Test
    void silent_noticesThatACallIsCancelled() {
        source.setMood(Mood.SILENT);
        CompletableFuture<HttpResponse<byte[]>> call =
                Http.client().sendAsync(Http.request(source.uri(), QUESTION), BodyHandlers.ofByteArray());
        Http.await(() -> source.received().size() == 1);

        call.cancel(true);

        Http.await(() -> source.connectionsClosedByPeer() == 1);
        Http.await(() -> source.openConnections() == 0);
    }

    @Test
    void halfBody_isSilentAfterTheFirstHalf() throws Exception {
        source.setMood(Mood.HALF_BODY);
        try (RawConsumer consumer = new RawConsumer(source.uri()).post(QUESTION)) {
            int announced = lengthIn(consumer.head());
            assertThat(consumer.bytes(announced / 2)).hasSize(announced / 2);
            assertThatThrownBy(consumer::readShortly).isInstanceOf(SocketTimeoutException.class);
        }
        Http.await(() -> source.openConnections() == 0);
    }

    @Test
    void cut_closesAfterTheFirstHalf() throws Exception {
        source.setMood(Mood.CUT);
        try (RawConsumer consumer = new RawConsumer(source.uri()).post(QUESTION)) {
            int announced = lengthIn(consumer.head());
            assertThat(consumer.untilEnd()).hasSize(announced / 2);
        }
    }

    @Test
    void trickle_givesTheBodyByteByByte() throws Exception {
        source.setMood(Mood.TRICKLE);
        try (RawConsumer consumer = new RawConsumer(source.uri()).post(QUESTION)) {
            assertThat(lengthIn(consumer.head())).isGreaterThan(1000);
            assertThat(new String(consumer.bytes(5), UTF_8)).isEqualTo("<?xml");
        }
        Http.await(() -> source.openConnections() == 0);
        assertThat(source.connectionsClosedByPeer()).isEqualTo(1);
    }

    @Test
    void close_endsWithoutAByte() throws Exception {
        source.setMood(Mood.CLOSE);
        try (RawConsumer consumer = new RawConsumer(source.uri()).post(QUESTION)) {
            assertThat(consumer.untilEnd()).isEmpty();
        }
        assertThat(source.received()).hasSize(1);
    }

    @Test
    void reset_endsWithAnError() throws Exception {
        source.setMood(Mood.RESET);
        try (RawConsumer consumer = new RawConsumer(source.uri()).post(QUESTION)) {
            assertThatThrownBy(consumer::untilEnd).isInstanceOf(IOException.class);
        }
    }

    private static int lengthIn(String head) {
        Matcher length = Pattern.compile("Content-Length: (\\d+)").matcher(head);
        assertThat(length.find()).isTrue();
        return Integer.parseInt(length.group(1));
    }
}
