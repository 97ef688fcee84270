package se.samplan.samples.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever comes to the demonstration chooses whom to be: nobody comes there from another machine by way of a proxy. */
class DemoDoorTest {

    private static final String REFUSED = "Demonstrationen visas bara på sin egen dator";

    private static StandIn adapter;

    @BeforeAll
    static void start() throws IOException {
        adapter = StandIn.demonstration();
        adapter.say(Answers.empty());
    }

    @AfterAll
    static void stop() {
        adapter.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:8090", "localhost", "LOCALHOST:8090", "[::1]:8090"})
    void whoAsksThisMachineIsLetIn(String host) throws Exception {
        assertThat(asked("/", "Host: " + host)).startsWith("HTTP/1.1 200").contains("Astas översikt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: samplan.example.org",
                "Host: 127.0.0.1.example.org",
                "Host: localhost\r\nForwarded: for=192.0.2.1",
                "Host: localhost\r\nX-Forwarded-For: 192.0.2.1",
                "Host: localhost\r\nx-forwarded-proto: https",
                "Host: localhost\r\nVia: 1.1 proxy",
                "Host: localhost\r\nX-Real-IP: 192.0.2.1",
                "Host: localhost\r\nX-Person-Id: 194304247663",
                "Host: localhost\r\nX-Agent-Name: Maria",
                "Host: localhost\r\nX-Staff-Id: TSTASTA00000-P401"
            })
    void whatComesByAnotherServerIsRefused(String headers) throws Exception {
        assertThat(asked("/", headers))
                .startsWith("HTTP/1.1 403")
                .contains(REFUSED, "no-store")
                .doesNotContain("Asta", "action=\"/demo\"");
    }

    /** On every address, but for the style of the page that says so. */
    @Test
    void noPageIsLeftOut() throws Exception {
        for (String path :
                new String[] {"/personal", "/text", "/tider.ics", "/utskrift/oversikt.pdf", "/demo", "/nowhere"}) {
            assertThat(asked(path, "Host: samplan.example.org")).as(path).contains(" 403 ", REFUSED);
        }
        assertThat(asked("/samplan.css", "Host: samplan.example.org")).startsWith("HTTP/1.1 200");
    }

    /** In earnest a proxy is what is wanted. */
    @Test
    void outsideTheDemonstrationNothingIsAskedOfTheHost() throws Exception {
        try (StandIn inEarnest = StandIn.start()) {
            inEarnest.say(Answers.empty());
            assertThat(asked(
                            inEarnest,
                            "/",
                            "Host: samplan.example.org\r\nX-Forwarded-For: 192.0.2.1\r\nX-Person-Id: 194304247663\r\n"
                                    + "X-Person-Name: Asta Blomberg"))
                    .startsWith("HTTP/1.1 200");
        }
    }

    private static String asked(String path, String headers) throws IOException {
        return asked(adapter, path, headers);
    }

    /** By a socket of ours: other clients do not let the host be chosen. */
    private static String asked(StandIn pages, String path, String headers) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), pages.at("/").getPort())) {
            String request = "GET " + path + " HTTP/1.1\r\n" + headers + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
