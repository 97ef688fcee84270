package se.samplan.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Senders whose bodies do not come hold neither a thread nor a place, and are told when their time is up. */
class SlowSendersTest {

    @RegisterExtension
    static final AdapterInFront asta =
            AdapterInFront.ofAsta("server.max-threads = 8", "server.max-in-flight = 2", "server.read-within = 5s");

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
