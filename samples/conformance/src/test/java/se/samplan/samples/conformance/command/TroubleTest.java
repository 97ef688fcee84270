package se.samplan.samples.conformance.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Endpoints with which nothing can be done: the kit says which, keeps what it found, ends with 2 and without a stack trace. */
class TroubleTest {

    private static final String PLANS = "GetCarePlans/2";

    private final Path folder;

    TroubleTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void saysThatAnEndpointIsNotSoap() throws Exception {
        assertStops(against(RawEndpoint.http("200 OK", "text/plain", "hej")), "NOT_SOAP");
    }

    @Test
    void tellsStatusBytesAndPlaceOfXmlThatIsBroken_onceForAllChecks() throws Exception {
        KitRun run = against(
                RawEndpoint.http("200 OK", "text/xml;charset=UTF-8", "<e:Envelope\n  xmlns:e=\"urn:e\"><a></b>"));

        assertStops(run, "BROKEN_XML");
        String cause =
                "HTTP 200, 37 bytes, the body begins as XML and is not well-formed: a parser gives up at line 2, column ";
        assertThat(run.said().split(Pattern.quote(cause), -1))
                .as(run.said())
                .hasSize(3); // the first check, and the end
        assertThat(run.said()).containsPattern("[0-9]+ more checks, for the same reason as HTTP-ANSWER");
        assertThat(run.file("report.html").split(Pattern.quote(cause), -1)).hasSize(2);
        assertThat(run.file("report.sv.html"))
                .contains("HTTP 200, 37 byte, kroppen börjar som XML men är inte välformad: en parser ger upp på rad 2")
                .contains("59 kontroller");
    }

    @Test
    void tellsOfBytesThatAreNotWhatTheCharsetSays() throws Exception {
        KitRun run = against(out -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Type: text/xml;charset=UTF-8\r\nContent-Length: 8\r\n\r\n"
                    .getBytes(UTF_8));
            out.write(new byte[] {'<', 'a', '>', (byte) 0xE5, '<', '/', 'a', '>'});
        });

        assertStops(run, "BROKEN_XML");
        assertThat(run.said()).contains("HTTP 200, 8 bytes, the bytes are not what the charset says");
    }

    @Test
    void tellsHowMuchCameOfAnAnswerThatIsCut() throws Exception {
        KitRun run = against(out -> out.write("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n<e:Enve".getBytes(UTF_8)));

        assertThat(run.said()).contains("HTTP 200, 7 bytes of the 500 announced had come");
    }

    @Test
    void saysThatAPageCameInsteadOfSoap() throws Exception {
        assertStops(
                against(RawEndpoint.http("200 OK", "text/html", "<!DOCTYPE html><html><body>Logga in</body></html>")),
                "PROXY_PAGE");
    }

    @Test
    void saysThatItIsRedirectedAndDoesNotFollow() throws Exception {
        assertStops(
                against(out ->
                        out.write("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:9/\r\nContent-Length: 0\r\n\r\n"
                                .getBytes(UTF_8))),
                "REDIRECT");
    }

    @Test
    void saysThatABodyDoesNotEnd() throws Exception {
        assertStops(against(TroubleTest::endless, "--max-size", "1"), "TOO_LARGE");
    }

    @Test
    void saysThatNothingComes() throws Exception {
        assertStops(against(TroubleTest::silent, "--timeout", "0.3"), "TOO_SLOW");
    }

    @Test
    void saysThatTheConnectionBreaks() throws Exception {
        assertStops(
                against(out -> out.write("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n<e:Enve".getBytes(UTF_8))),
                "BROKEN_HTTP");
    }

    @Test
    void saysThatNobodyListens() throws Exception {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        assertStops(KitRun.ofProducer(folder, PLANS, URI.create("http://127.0.0.1:" + port + "/")), "NO_CONNECTION");
    }

    @Test
    void saysThatTheCertificatesAuthorityIsUnknown() throws Exception {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(selfSigned()));
        server.start();
        try {
            URI address = URI.create("https://localhost:" + server.getAddress().getPort() + "/");
            assertStops(KitRun.ofProducer(folder, PLANS, address), "TLS");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void saysThatThePersonIsRefused() {
        URI producer = Reference.running().producer(PLANS);
        KitRun run = KitRun.of(
                folder,
                "--person",
                Reference.ASTA,
                "--logical-address",
                "TSTASTA00000-SYS9",
                "--calls",
                "1",
                PLANS + "=" + producer);

        assertStops(run, "REFUSED");
        assertThat(run.checks("passed")).contains("HEADER-ADDRESS-MISSING", "HTTP-FAULT", "ROBUST-MALFORMED");
    }

    @Test
    void saysThatThereIsNoDataForThePersonAndKeepsWhatItFound() {
        KitRun run = KitRun.of(
                folder,
                "--person",
                "196802149283",
                "--logical-address",
                Reference.SYSTEM,
                "--calls",
                "1",
                PLANS + "=" + Reference.running().producer(PLANS));

        assertStops(run, "NO_DATA");
        assertThat(run.checks("passed")).contains("HTTP-ANSWER", "INVALID-NO-PERSON", "ROBUST-DTD");
        assertThat(run.checks("not_tested")).contains("OWNER-IDS", "FILTER-UNIT", "L0-CONTENT");
    }

    @Test
    void stopsAskingASystemThatHasGone() {
        int[] left = {6};
        try (BrokenSystem broken = BrokenSystem.inFrontOf(Reference.running().producer(PLANS), (call, right) -> {
            left[0]--;
            if (left[0] < 0) {
                throw new IOException("gone");
            }
            return right.apply(call);
        })) {
            KitRun run = KitRun.ofProducer(folder, PLANS, broken.address());

            assertStops(run, "GONE");
            assertThat(run.checks("passed")).contains("HTTP-ANSWER");
        }
    }

    private void assertStops(KitRun run, String code) {
        assertThat(run.exitCode()).as(run.said()).isEqualTo(2);
        assertThat(run.stop()).isEqualTo(code);
        assertThat(run.said())
                .contains("could not be tested in full")
                .doesNotContain("Exception", "\tat ", Reference.ASTA);
        assertThat(run.file("junit.xml")).contains("<error");
        assertThat(run.file("badge.svg")).contains("not run");
    }

    private KitRun against(RawEndpoint.Writer writer, String... more) throws IOException {
        try (RawEndpoint endpoint = RawEndpoint.writing(writer)) {
            return KitRun.ofProducer(folder, PLANS, endpoint.address(), more);
        }
    }

    private static void endless(OutputStream out) throws IOException {
        out.write("HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n<a>".getBytes(UTF_8));
        byte[] some = "<b/>".repeat(4096).getBytes(UTF_8);
        while (true) {
            out.write(some);
        }
    }

    private static void silent(OutputStream out) throws IOException {
        try {
            TimeUnit.SECONDS.sleep(2);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        out.flush();
    }

    /** Made for the test with the JDK's own tool, and known to nobody. */
    private SSLContext selfSigned() throws Exception {
        Path store = folder.resolve("self-signed.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "kit",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "changeit",
                        "-keystore",
                        store.toString())
                .redirectErrorStream(true)
                .start();
        keytool.getInputStream().readAllBytes();
        assertThat(keytool.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, "changeit".toCharArray());
        }
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, "changeit".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        return context;
    }
}
