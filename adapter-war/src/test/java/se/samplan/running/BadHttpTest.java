package se.samplan.running;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is turned away for its HTTP, with a SOAP fault and not with a page of the container. */
class BadHttpTest {

    private static final String WRONG_TYPE = "Content-Type: must be text/xml, with a charset that is known or none";

    @RegisterExtension
    static final AdapterInFront asta = AdapterInFront.ofAsta("server.max-request = 8kB", "server.max-head = 2kB");

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "HEAD"})
    void anotherMethodThanPostIsTurnedAway(String method) {
        Answer answer = asta.send(Request.aboutAsta().as(method).withBody(""));

        assertThat(answer.status()).isEqualTo(405);
    }

    @Test
    void aGetIsToldWhatToDo() {
        Refusals.assertTurnedAway(
                asta.send(Request.aboutAsta().as("GET").withBody("")),
                405,
                "Only POST is answered here, and GET with ?wsdl");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/json", "text/xmlx", "multipart/related"})
    void anotherContentTypeIsTurnedAway(String type) {
        Refusals.assertTurnedAway(asta.send(Request.aboutAsta().with("Content-Type", type)), 415, WRONG_TYPE);
    }

    @Test
    void aMissingContentTypeIsTurnedAway() {
        Refusals.assertTurnedAway(asta.send(Request.aboutAsta().without("Content-Type")), 415, WRONG_TYPE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HEMLIG-8", "\"\"", "å", "utf-8-"})
    void anUnknownCharsetIsTurnedAway(String charset) {
        Refusals.assertTurnedAway(
                asta.send(Request.aboutAsta().with("Content-Type", "text/xml;charset=" + charset)), 415, WRONG_TYPE);
    }

    @Test
    void aRequestThatSaysItIsTooLargeIsTurnedAwayBeforeItIsRead() throws IOException {
        String head = "POST " + Request.PATH + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/xml\r\n"
                + "Content-Length: 8193\r\nConnection: close\r\n\r\n";
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), asta.address().getPort())) {
            socket.getOutputStream().write(head.getBytes(US_ASCII));

            String answer = readUntil("Envelope>", socket);

            assertThat(answer)
                    .startsWith("HTTP/1.1 413 ")
                    .contains("<faultstring>The request is too large (reference ");
        }
    }

    /** One byte more than fits, in the headers or in the first line. */
    @ParameterizedTest
    @CsvSource({"431, 'POST /services/GetCarePlans/2 HTTP/1.1|X-Long: '", "414, 'POST /services/GetCarePlans/2?'"})
    void aHeadThatIsTooLargeIsTurnedAwayByItsLimit(int status, String begun) throws IOException {
        String head = begun.replace("|", "\r\n");
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), asta.address().getPort())) {
            socket.getOutputStream()
                    .write((head + "HEMLIG".repeat(350)).substring(0, 2_049).getBytes(US_ASCII));

            assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
                    .startsWith("HTTP/1.1 " + status + " ")
                    .containsIgnoringCase("Content-Type: text/xml;charset=UTF-8")
                    .contains(
                            "<faultcode>soap:Client<",
                            "<faultstring>The head of the request is too large; it may have 2048 bytes (reference ")
                    .doesNotContain("HEMLIG");
        }
    }

    @Test
    void aHeadJustBelowTheLimitIsAnswered() {
        assertThat(asta.send(Request.aboutAsta().with("X-Long", "x".repeat(1_000)))
                        .plans())
                .hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 100\r\n\r\n<soap:Envelope",
                "Transfer-Encoding: chunked\r\n\r\n5\r\n<soap",
                "Transfer-Encoding: chunked\r\n\r\nzz\r\n<soap"
            })
    void aRequestThatBreaksOffIsToldSo_ifSomebodyStillReads(String broken) throws IOException {
        String head =
                "POST " + Request.PATH + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/xml\r\n" + Senders.NAMED;
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), asta.address().getPort())) {
            socket.getOutputStream().write((head + broken).getBytes(US_ASCII));
            socket.shutdownOutput();

            String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);

            assertThat(answer)
                    .startsWith("HTTP/1.1 400 ")
                    .contains("<faultcode>soap:Client<", "<faultstring>The request did not come whole (reference ");
        }
    }

    /** Head and body of a request may come apart, and a refusal between them; the connection is good for the next one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /services/GetCarePlans/2 HTTP/1.1|Content-Type: text/xml|Content-Length: 9000",
                "POST /services/GetCarePlans/2 HTTP/1.1|Content-Type: text/plain|Content-Length: 9000",
                "POST /services/GetCarePlans/2 HTTP/1.1|Content-Type: text/xml|Content-Encoding: gzip|Content-Length: 9000",
                "POST /services/GetNothing/1 HTTP/1.1|Content-Type: text/xml|Content-Length: 9000",
                "PUT /services/GetCarePlans/2 HTTP/1.1|Content-Type: text/xml|Content-Length: 9000"
            })
    void aConnectionOutlivesARefusalWhoseRequestCameLate(String refused) throws IOException {
        String head = refused.replace("|", "\r\n") + "\r\nHost: localhost\r\n\r\n";
        String next = "GET /services/GetCarePlans/2 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), asta.address().getPort())) {
            socket.getOutputStream().write(head.getBytes(US_ASCII));
            readUntil("Envelope>", socket);
            socket.getOutputStream().write("x".repeat(9_000).getBytes(US_ASCII));
            socket.getOutputStream().write(next.getBytes(US_ASCII));

            assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
                    .contains("Only POST is answered here");
        }
    }

    private static String readUntil(String end, Socket socket) throws IOException {
        StringBuilder come = new StringBuilder();
        while (come.indexOf(end) < 0) {
            int one = socket.getInputStream().read();
            assertThat(one).as("the answer ends early").isNotNegative();
            come.append((char) one);
        }
        return come.toString();
    }

    @Test
    void aRequestThatTurnsOutTooLargeIsRefused() {
        Refusals.assertTurnedAway(asta.send(padded(20_000).inChunks()), 413, "The request is too large");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            gzip           | gzip
            GZIP           | gzip
            x-gzip         | x-gzip
            identity, gzip | gzip
            deflate        | deflate
            br             | br
            HEMLIG         | an encoding
            gzip;q=HEMLIG  | an encoding
            """)
    void anEncodedRequestIsTurnedAwayByTheNameOfWhatIsWrong_ifItIsOneThatIsKnown(String encoding, String named) {
        Refusals.assertTurnedAway(
                asta.send(Request.aboutAsta().with("Content-Encoding", encoding)),
                415,
                "Content-Encoding: must be identity or none; " + named + " is not read");
    }

    @Test
    void aRequestWhoseEncodingIsNoneIsAnswered() {
        assertThat(asta.send(Request.aboutAsta().with("Content-Encoding", "identity"))
                        .plans())
                .hasSize(5);
    }

    @Test
    void whatIsRejectedIsLoggedWithItsCorrelationId() {
        Request request = Request.aboutAsta().with(Request.CORRELATION, "c0ffee-1");
        assertThat(Logged.during(() -> {
                    asta.send(request.withBody("no XML"));
                    asta.send(request.with("Content-Type", "text/plain"));
                    asta.send(request.withBody("x".repeat(20_000)));
                }))
                .filteredOn(line -> line.contains("c0ffee-1 request rejected: "))
                .hasSize(3);
    }

    @Test
    void aRequestJustAtTheLimitIsAnswered() {
        assertThat(asta.send(padded(8_192)).plans()).hasSize(5);
        assertThat(asta.send(padded(8_192).inChunks()).plans()).hasSize(5);
    }

    @Test
    void anotherSoapActionIsNoReasonToRefuse() {
        assertThat(asta.send(Request.aboutAsta().with("SOAPAction", "\"urn:something:else\""))
                        .plans())
                .hasSize(5);
    }

    @Test
    void theSoapActionOfTheNamingRuleIsNoReasonToRefuse() {
        Request request = Request.aboutAsta()
                .with(
                        "SOAPAction",
                        "\"urn:riv:clinicalprocess:logistics:logistics:GetCarePlansResponder:2:GetCarePlans\"");

        assertThat(asta.send(request).plans()).hasSize(5);
    }

    @Test
    void aMissingSoapActionIsNoReasonToRefuse() {
        assertThat(asta.send(Request.aboutAsta().without("SOAPAction")).plans()).hasSize(5);
    }

    /** The question about Asta with a comment in it that makes it just that long, in bytes. */
    private static Request padded(int length) {
        Request request =
                Request.aboutAsta().withBody(Request.aboutAsta().text().strip());
        int missing = length - request.text().getBytes(UTF_8).length - "<!---->".length();
        return request.replacing("<soap:Body>", "<!--" + "x".repeat(missing) + "--><soap:Body>");
    }
}
