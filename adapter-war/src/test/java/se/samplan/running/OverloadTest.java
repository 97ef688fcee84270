package se.samplan.running;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** When there is no room, a request is turned away at once; what has been begun is finished. */
class OverloadTest {

    @RegisterExtension
    static final AdapterInFront asta = AdapterInFront.ofAsta("server.max-in-flight = 1");

    @Test
    void oneRequestTooManyIsTurnedAwayAtOnce_andTheOneThatWasBegunIsAnswered() throws Exception {
        try (Gate gate = Gate.before(asta.source("SYS3"))) {
            CompletableFuture<Answer> first = CompletableFuture.supplyAsync(asta::ask);
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> asta.source("SYS3").received().size() == 1);

            Refusals.assertFault(asta.ask(), "Server", "Too many requests at the moment; try again in a second");
            assertThat(headOfAnother()).startsWith("HTTP/1.1 500 ").contains("\r\nRetry-After: 1\r\n");
            Metrics meanwhile = Metrics.of(asta);
            assertThat(first).isNotDone();
            assertThat(meanwhile.value("samplan_requests_in_flight")).isEqualTo(1);
            assertThat(meanwhile.value("samplan_answers_held_bytes")).isPositive();
            assertThat(meanwhile.value("samplan_answers_limit_bytes"))
                    .isEqualTo((double) (Runtime.getRuntime().maxMemory() / 100 * 40));
            gate.open();
            assertThat(first.get(20, TimeUnit.SECONDS).plans()).hasSize(5);
        }
        assertThat(asta.source("SYS3").received()).hasSize(1);
        assertThat(Metrics.of(asta).value("samplan_requests_turned_away_total{contract=\"GetCarePlans.2\"}"))
                .isEqualTo(2);
    }

    /** The consumer has its answer a moment before the place of its request is free: with one place, the next may come too soon. */
    @Test
    void thereIsRoomAgainAfterEveryEnd_goodOrBad() {
        for (int i = 0; i < 3; i++) {
            whenThereIsRoom(asta::ask, "carePlanHeader");
            whenThereIsRoom(() -> asta.send(Request.aboutAsta().withBody("no XML")), "not well-formed");
            whenThereIsRoom(() -> asta.send(Request.aboutAsta().replacing(Request.ASTA, "1")), "patientId");
        }
        whenThereIsRoom(asta::ask, "carePlanHeader");
    }

    private static void whenThereIsRoom(Supplier<Answer> request, String answered) {
        await().atMost(Duration.ofSeconds(20)).until(() -> request.get().text().contains(answered));
    }

    private static String headOfAnother() throws IOException {
        try (Socket consumer =
                new Socket(InetAddress.getLoopbackAddress(), asta.address().getPort())) {
            consumer.getOutputStream()
                    .write(Request.aboutAsta().with("Connection", "close").onTheWire());
            String answer = new String(consumer.getInputStream().readAllBytes(), UTF_8);
            return answer.substring(0, answer.indexOf("\r\n\r\n") + 2);
        }
    }
}
