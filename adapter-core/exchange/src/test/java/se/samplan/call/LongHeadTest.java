package se.samplan.call;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samplan.samples.messages.stub.StubReply;
import se.samplan.samples.messages.stub.StubServer;

/** No room is taken for the head of an answer: one that is too long for that is refused. */
class LongHeadTest {

    private static final long PATIENCE_SECONDS = 60;

    private final StubServer server = StubServer.bind(0);

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"1, 20000", "201, 10"})
    void isRefusedWithOneLineTooLong_orOneLineTooMany(int lines, int length) {
        assertThatThrownBy(() -> answered(lines, length)).hasCauseInstanceOf(IOException.class);
    }

    @Test
    void isReadWhenItIsAsLongAsPlatformsMakeIt() throws Exception {
        assertThat(answered(100, 8000).status()).isEqualTo(200);
    }

    private Reply answered(int lines, int length) throws Exception {
        String[] head = IntStream.range(0, lines)
                .mapToObj(line -> "x-line-" + line + ": " + "y".repeat(length))
                .toArray(String[]::new);
        server.serve(request -> StubReply.http(200, "text/xml", "<x/>".getBytes(UTF_8), head));
        try (ApacheHttp http = Sockets.http()) {
            return http.post(server.uri(), Map.of(), "<x/>".getBytes(UTF_8), Sockets.roomForOne())
                    .result()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }
}
