package se.samplan.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Senders whose bodies do not come hold neither a thread nor a place, and are told when their time is up. */
class SlowSendersTest {

    @RegisterExtension
    static final AdapterInFront asta =
            AdapterInFront.ofAsta("server.max-threads = 8", "server.max-in-flight = 2", "server.read-within = 5s");

    /** Its time for a body is longer than anybody waits here. */
    @RegisterExtension
    static final AdapterInFront strict = AdapterInFront.ofAsta("consumers.default = refuse", "server.read-within = 2m");

    @Test
    void othersAreAnsweredMeanwhile_andTheSlowAreToldThatTheirTimeIsUp() throws IOException {
        try (Senders slow = new Senders(asta.address(), Request.PATH)) {
            slow.sendOfABody(60, 1);

            assertThat(asta.ask().plans()).hasSize(5);
            assertThat(Metrics.of(asta).value("samplan_requests_in_flight")).isZero();
            slow.sendUntilAnswered();
            assertThat(slow.told())
                    .hasSize(60)
                    .allSatisfy(told -> assertThat(told)
                            .startsWith("HTTP/1.1 408 ")
                            .contains("<faultstring>The request did not come in time (reference "));
        }
    }

    /** Who may not ask is not waited for. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            VPX1 | CON1        | a b                  | HTTP header x-skltp-correlation-id: 1 to 128 visible ASCII characters
            VPX1 | CON1        | ""                   | Missing HTTP header: x-skltp-correlation-id
            ""   | ""          | ref-1                | Missing HTTP header: x-vp-sender-id, x-rivta-original-serviceconsumer-hsaid
            VPX1 | NOT1        | ref-1                | VP007 [Samplan] The consumer is not listed and may not ask
            """)
    void whoMayNotAskIsToldBeforeAnythingOfTheBodyIsIn(String sender, String consumer, String correlation, String told)
            throws IOException {
        try (Senders slow = new Senders(strict.address(), Request.PATH)) {
            slow.sendOfABody(
                    2,
                    0,
                    header("x-vp-sender-id", prefixed(sender))
                            + header("x-rivta-original-serviceconsumer-hsaid", prefixed(consumer))
                            + header("x-skltp-correlation-id", correlation));
            slow.waitForTheFirstWord();

            assertThat(Metrics.of(strict).value("samplan_requests_in_flight")).isZero();
            assertThat(slow.told())
                    .hasSize(2)
                    .allSatisfy(answer -> assertThat(answer)
                            .startsWith("HTTP/1.1 500 ")
                            .contains("<faultstring>" + told + " (reference "));
        }
    }

    private static String prefixed(String id) {
        return id.isEmpty() ? "" : "TSTASTA00000-" + id;
    }

    private static String header(String name, String value) {
        return value.isEmpty() ? "" : name + ": " + value + "\r\n";
    }

    @Test
    void othersAreAnsweredWhileHeadsDoNotCome_andTheSlowAreHungUpOn() throws IOException {
        try (Senders slow = new Senders(asta.address(), Request.PATH)) {
            slow.sendOfAHead(60);

            assertThat(asta.ask().plans()).hasSize(5);
            slow.sendMore();
            assertThat(slow.told())
                    .hasSize(60)
                    .allSatisfy(told -> assertThat(told).isEmpty());
        }
    }
}
