package se.samplan.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samplan.launch.RunningAdapter;
import se.samplan.samples.messages.stub.Landscape;
import se.samplan.samples.messages.stub.Mood;

/** A port for operators alone, and the page that they find there. */
class ManagementPortTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static Landscape sources;
    private static RunningAdapter adapter;
    private static Path folder;

    @BeforeAll
    static void start(@TempDir Path settings) throws Exception {
        folder = settings;
        sources = Landscape.start(9, 0);
        Files.writeString(folder.resolve("givers.txt"), "TSTASTA00000-RG00 * TSTASTA00000-SYS1\n");
        adapter = RunningAdapter.start(
                SettingsFile.write(folder, sources, "management.port = 0", "givers.file = givers.txt"));
    }

    @AfterAll
    static void stop() {
        adapter.close();
        sources.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/ready", "/metrics", "/status"})
    void whatIsForOperatorsIsThere_andNothingOfItIsAtThePortOfConsumers(String page) throws Exception {
        HttpResponse<String> consumers = get(adapter.address(), page);

        assertThat(get(adapter.forOperators(), page).statusCode()).isEqualTo(200);
        assertThat(consumers.statusCode()).isEqualTo(404);
        assertThat(consumers.body()).isEmpty();
    }

    @Test
    void noConsumerIsAnsweredAtThePortOfOperators() {
        assertThat(Request.aboutAsta().to(adapter.address()).plans()).hasSize(5);
        assertThat(Request.aboutAsta().to(adapter.forOperators()).status()).isEqualTo(404);
    }

    @Test
    void thePageSaysHowItStands_andNothingOfAnybody() throws Exception {
        sources.source("SYS2").setMood(Mood.FAULT);
        try {
            Request.aboutAsta().to(adapter.address());
        } finally {
            sources.source("SYS2").setMood(Mood.NORMAL);
        }

        HttpResponse<String> page = get(adapter.forOperators(), "/status");

        assertThat(page.body())
                .contains("<strong>Ready</strong>", "<th scope=\"row\">givers.file</th><td>1 lines, read ")
                .contains("<th scope=\"row\">aggregation.bytes-in-flight</th>")
                .containsPattern("TSTASTA00000-SYS1</th><td>GetCarePlans 2</td><td>called</td><td>0</td><td>none</td>")
                .containsPattern(
                        "TSTASTA00000-SYS2</th><td>GetCarePlans 2</td><td>called</td><td>0</td><td>SP-FAULT</td>"
                                + "<td>\\d{4}-\\d\\d-\\d\\d ")
                .doesNotContain("<script", "style=", "http://", Request.ASTA, "TSTASTA00000-CON1", "prov-4711");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'; style-src 'sha256-")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    /** The ports are closed before connections are: what asks on one that is open is told that it is being stopped. */
    @Test
    void aConnectionThatIsOpenWhenThePortClosesStillFindsThePagesOfOperators(@TempDir Path other) throws Exception {
        try (RunningAdapter leaving = RunningAdapter.start(SettingsFile.write(other, sources, "management.port = 0"))) {
            URI operators = leaving.forOperators();
            assertThat(get(operators, "/ready").statusCode()).isEqualTo(200);

            leaving.closePorts();

            assertThat(get(operators, "/ready").statusCode()).isEqualTo(200);
            assertThat(get(operators, "/health").statusCode()).isEqualTo(200);
        }
    }

    /** One that every user of the machine can read does not stop the start, and is told of by its setting. */
    @Test
    void aSecretThatOthersCanReadIsToldAtTheStart(@TempDir Path other) throws Exception {
        Files.setPosixFilePermissions(other, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path keys = Files.writeString(other.resolve("token.keys"), "a key that only this test knows of, 32+\n");
        Files.setPosixFilePermissions(keys, PosixFilePermissions.fromString("rw-r--r--"));
        Path settings = SettingsFile.write(other, sources, "tokens.key-file = token.keys");

        assertThat(Logged.during(() -> startAndStop(settings)))
                .filteredOn(line -> line.startsWith("samplan.secrets "))
                .containsExactly(
                        "samplan.secrets tokens.key-file: every user of this machine can read its file; chmod o= it");
    }

    private static void startAndStop(Path settings) {
        try (RunningAdapter started = RunningAdapter.start(settings)) {
            assertThat(started.address()).isNotNull();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** Where there is no such port, the pages stand where they stood, and there is none to read. */
    @Test
    void withoutThatPortAllIsAsItWas(@TempDir Path other) throws Exception {
        try (RunningAdapter plain =
                RunningAdapter.start(SettingsFile.write(other, sources, "server.prepare = when-asked"))) {
            assertThat(get(plain.address(), "/health").statusCode()).isEqualTo(200);
            assertThat(get(plain.address(), "/metrics").statusCode()).isEqualTo(200);
            assertThat(get(plain.address(), "/status").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void aPortThatIsTakenIsToldByItsOwnKey(@TempDir Path other) throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Path settings = SettingsFile.write(other, sources, "management.port = " + taken.getLocalPort());

            assertThatThrownBy(() -> RunningAdapter.start(settings))
                    .hasMessageStartingWith(
                            "management.port: port " + taken.getLocalPort() + " on 127.0.0.1 cannot be");
        }
    }

    private static HttpResponse<String> get(URI address, String path) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(address + path)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
