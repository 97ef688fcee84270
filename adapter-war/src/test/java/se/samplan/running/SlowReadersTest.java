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
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Readers who take their answer byte by byte are hung up on when their time is up, and others are answered then. */
class SlowReadersTest {

    private static final Duration GENEROUS = Duration.ofMinutes(2);
    private static final Duration NOW_AND_THEN = Duration.ofMillis(200);
    private static final Duration TWICE_THE_TIME = Duration.ofSeconds(4);

    /** More than there are threads on Java 17. */
    private static final int READERS = 10;

    @RegisterExtension
    static final AdapterInFront asta = AdapterInFront.ofAsta(
            "server.max-threads = 8", "server.write-within = 2s", "aggregation.bytes-in-flight = 300MB");

    @Test
    void theirAnswersAreGivenUp_thatStandsInTheAccessLog_andOthersAreAnswered() {
        byte[] many = GoneConsumerTest.manyPlans();
        asta.source("SYS1").answerWith(answered -> many);
        Request request = Request.aboutAsta().with(Request.CORRELATION, "c0ffee-slow");

        List<String> lines = Logged.during(() -> {
            List<Socket> readers = new ArrayList<>();
            try {
                for (int i = 0; i < READERS; i++) {
                    readers.add(asking(request));
                }
                for (Socket reader : readers) {
                    assertThat(reader.getInputStream().readNBytes(100)).hasSize(100);
                }
                await().atMost(GENEROUS).pollInterval(NOW_AND_THEN).until(() -> {
                    for (Socket reader : readers) {
                        reader.getInputStream().read();
                    }
                    return Metrics.of(asta).value("samplan_requests_in_flight") == 0;
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                readers.forEach(SlowReadersTest::close);
            }
        });

        assertThat(lines)
                .as("an answer that is too large for us would be small, and would arrive")
                .noneMatch(line -> line.contains("TOO_LARGE"));
        assertThat(lines)
                .filteredOn(line -> line.startsWith("samplan.access c0ffee-slow NOT DELIVERED: "))
                .hasSize(READERS);
        asta.source("SYS1").answerWith(answered -> Sample.bytes("samples/asta/step-9/SYS1/GetCarePlans.xml"));
        assertThat(asta.ask().plans()).hasSize(5);
    }

    /** The time is that of an answer, not of a connection. */
    @Test
    void aConnectionThatIsKeptForLongerIsLeftAlone() throws IOException {
        try (Socket reader = asking(Request.aboutAsta())) {
            await().pollDelay(TWICE_THE_TIME).atMost(GENEROUS).until(() -> true);
            reader.getOutputStream()
                    .write(Request.aboutAsta().with("Connection", "close").onTheWire());
            String answers = new String(reader.getInputStream().readAllBytes(), UTF_8);

            assertThat(answers.split("</svc:GetCarePlansResponse>", -1)).hasSize(3);
        }
    }

    private static Socket asking(Request request) throws IOException {
        Socket reader = new Socket();
        reader.setSoTimeout((int) GENEROUS.toMillis());
        reader.setReceiveBufferSize(10_000);
        reader.connect(new InetSocketAddress(
                InetAddress.getLoopbackAddress(), asta.address().getPort()));
        reader.getOutputStream().write(request.onTheWire());
        return reader;
    }

    private static void close(Socket reader) {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
