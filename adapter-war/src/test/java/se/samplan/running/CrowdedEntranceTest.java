package se.samplan.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Bodies that are coming in have a number and a sum that they do not pass; what does not fit is told so and may come again. */
class CrowdedEntranceTest {

    private static final Duration GENEROUS = Duration.ofMinutes(1);
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final String TURNED_AWAY = "samplan_requests_turned_away_total{contract=\"GetCarePlans.2\"}";

    @RegisterExtension
    static final AdapterInFront asta = AdapterInFront.ofAsta(
            "server.max-coming-in = 20",
            "server.bytes-coming-in = 20kB",
            "server.max-request = 8kB",
            "server.read-within = 30s");

    @Test
    void oneMoreThanMayComeInIsTurnedAwayAtOnce_andThereIsRoomAgainWhenTheyHaveGone() throws IOException {
        double before = Metrics.of(asta).value(TURNED_AWAY);
        try (Senders some = new Senders(asta.address(), Request.PATH)) {
            some.sendOfABody(20, 1);
            await().atMost(GENEROUS)
                    .untilAsserted(() -> Refusals.assertFault(
                            asta.ask(), "Server", "Too many requests at the moment; try again in a second"));
            assertToldToTryAgain(another());
            assertThat(Metrics.of(asta).value(TURNED_AWAY)).isGreaterThanOrEqualTo(before + 2);
        }
        await().atMost(GENEROUS)
                .untilAsserted(() -> assertThat(asta.ask().plans()).hasSize(5));
    }

    @Test
    void bytesThatThereIsNoRoomForAreNotHeld_andThereIsRoomAgainAfterwards() {
        for (int round = 0; round < 3; round++) {
            await().atMost(GENEROUS).untilAsserted(this::fiveBodiesLeaveNoRoom);
            await().atMost(GENEROUS)
                    .untilAsserted(() -> assertThat(asta.ask().plans()).hasSize(5));
        }
    }

    /** One of them may come while the answer before still holds its bytes, and be turned away itself: then there is room. */
    private void fiveBodiesLeaveNoRoom() throws IOException {
        try (Senders five = new Senders(asta.address(), Request.PATH)) {
            five.sendOfABody(5, 3_990);
            await().atMost(SOON)
                    .untilAsserted(() -> Refusals.assertFault(
                            asta.ask(), "Server", "Too many requests at the moment; try again in a second"));
        }
    }

    @Test
    void everyRequestGivesItsBytesBack_howeverItEnds() {
        for (int i = 0; i < 12; i++) {
            assertThat(asta.ask().plans()).hasSize(5);
            Refusals.assertTurnedAway(
                    asta.send(Request.aboutAsta().withBody("x".repeat(9_000)).inChunks()),
                    413,
                    "The request is too large");
            assertThat(asta.send(Request.aboutAsta().withBody("x".repeat(8_000)))
                            .faultCode())
                    .isEqualTo("Client");
        }
    }

    private static String another() throws IOException {
        try (Senders one = new Senders(asta.address(), Request.PATH)) {
            one.sendOfABody(1, 1);
            return one.told().get(0);
        }
    }

    private static void assertToldToTryAgain(String told) {
        List<String> head = told.lines().takeWhile(line -> !line.isEmpty()).toList();
        assertThat(head).contains("Retry-After: 1", "Connection: close");
        assertThat(told).startsWith("HTTP/1.1 500 ").contains("<faultcode>soap:Server</faultcode>");
    }
}
