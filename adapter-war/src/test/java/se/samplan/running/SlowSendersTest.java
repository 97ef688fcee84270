package se.samplan.running;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Senders whose bodies do not come hold neither a thread nor a place, and are told when their time is up. */
class SlowSendersTest {

    @RegisterExtension
    static final AdapterInFront asta =
            AdapterInFront.ofAsta("server.max-threads = 8", "server.max-in-flight = 2", "server.read-within = 5s");

    @Test
    void othersAreAnsweredMeanwhile_andTheSlowAreToldThatTheirTimeIsUp() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 60; i++) {
                slow.add(sendingTheFirstByteOnly());
            }

            assertThat(asta.ask().plans()).hasSize(5);
            assertThat(Metrics.of(asta).value("samplan_requests_in_flight")).isZero();
            for (Socket sender : slow) {
                assertThat(new String(sender.getInputStream().readAllBytes(), UTF_8))
                        .startsWith("HTTP/1.1 408 ")
                        .contains("<faultstring>The request did not come in time (reference ");
            }
        } finally {
            for (Socket sender : slow) {
                sender.close();
            }
        }
    }

    private static Socket sendingTheFirstByteOnly() throws IOException {
        Socket sender =
                new Socket(InetAddress.getLoopbackAddress(), asta.address().getPort());
        sender.getOutputStream()
                .write(("POST " + Request.PATH + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/xml\r\n"
                                + "Content-Length: 500\r\n\r\n<")
                        .getBytes(US_ASCII));
        return sender;
    }
}
