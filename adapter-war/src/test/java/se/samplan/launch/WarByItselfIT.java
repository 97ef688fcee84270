package se.samplan.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samplan.running.Gate;
import se.samplan.running.Request;
import se.samplan.running.SettingsFile;
import se.samplan.samples.messages.stub.Landscape;
import se.samplan.samples.messages.stub.StubSource;
import se.samplan.samples.messages.unreadable.UnreadableRequests;

/** The packaged program as an operator starts and ends it. */
class WarByItselfIT {

    private static final int TOLD_TO_END = 128 + 15;

    private final Path folder;

    WarByItselfIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void answersAndEndsCleanly() throws Exception {
        try (Landscape asta = Landscape.start(9, 0);
                War war = War.start(folder, "--settings=" + SettingsFile.write(folder, asta))) {
            assertThat(Request.aboutAsta().to(URI.create(war.address())).plans())
                    .containsExactly("P5", "P4", "P3", "P2", "P1");
            assertThat(war.temporaryFiles()).isNotEmpty();

            war.terminate();

            assertThat(war.exitCode()).isEqualTo(TOLD_TO_END);
            assertThat(war.temporaryFiles()).isEmpty();
            assertThat(war.err()).doesNotContain("xception", "Error", "\tat ");
        }
    }

    /** A head that cannot be read may hold a person's number. */
    @Test
    void neitherLogsNorRepeatsWhatItCannotRead() throws Exception {
        String number = "194304247663";
        try (Landscape asta = Landscape.start(9, 0);
                War war = War.start(folder, "--settings=" + SettingsFile.write(folder, asta))) {
            int port = URI.create(war.address()).getPort();
            for (String path : List.of("/services/GetCarePlans/2", "/health", "/none")) {
                for (Map.Entry<String, String> request :
                        UnreadableRequests.with(path, number).entrySet()) {
                    assertThat(UnreadableRequests.answered(port, request.getValue()))
                            .as("%s: %s", path, request.getKey())
                            .doesNotContain(number);
                }
            }

            war.terminate();
            war.exitCode();

            assertThat(war.err()).contains("request rejected").doesNotContain(number, "\tat ");
            assertThat(war.out()).doesNotContain(number);
        }
    }

    @Test
    void finishesWhatIsUnderWay_whenItIsToldToEnd() throws Exception {
        try (Landscape asta = Landscape.start(9, 0);
                War war = War.start(folder, "--settings=" + SettingsFile.write(folder, asta));
                Gate gate = Gate.before(asta.source("SYS3"))) {
            URI address = URI.create(war.address());
            List<CompletableFuture<List<String>>> underWay = Stream.generate(() -> CompletableFuture.supplyAsync(
                            () -> Request.aboutAsta().to(address).plans(), task -> new Thread(task).start()))
                    .limit(21)
                    .toList();
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> asta.source("SYS3").received().size() == 21);

            war.terminate();
            await().atMost(Duration.ofSeconds(20)).until(() -> health(address).statusCode(), status -> status == 503);

            assertThat(Request.aboutAsta().to(address).text()).contains("being stopped");
            assertThat(health(address).body()).startsWith("{\"status\":\"STOPPING\"");
            gate.open();
            assertThat(underWay)
                    .allSatisfy(answer ->
                            assertThat(answer.get(20, TimeUnit.SECONDS)).hasSize(5));
            assertThat(war.exitCode()).isEqualTo(TOLD_TO_END);
            assertThat(war.temporaryFiles()).isEmpty();
            assertThat(war.err()).doesNotContain("xception", "Error", "\tat ");
        }
    }

    @Test
    void finishesWhatIsUnderWay_alsoAsAProducer() throws Exception {
        try (Landscape asta = Landscape.start(9, 0);
                War war = War.start(folder, "--settings=" + producerInFrontOf(asta.source("SYS3")));
                Gate gate = Gate.before(asta.source("SYS3"))) {
            URI address = URI.create(war.address());
            List<CompletableFuture<String>> underWay = Stream.generate(() ->
                            CompletableFuture.supplyAsync(() -> plansOfAsta(address), task -> new Thread(task).start()))
                    .limit(21)
                    .toList();
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> asta.source("SYS3").received().size() == 21);

            war.terminate();
            await().atMost(Duration.ofSeconds(20)).until(() -> health(address).statusCode(), status -> status == 503);

            assertThat(plansOfAsta(address)).contains("being stopped");
            gate.open();
            assertThat(underWay)
                    .allSatisfy(answer -> assertThat(answer.get(20, TimeUnit.SECONDS))
                            .contains("documentId>P1<", "</soap:Envelope>"));
            assertThat(war.exitCode()).isEqualTo(TOLD_TO_END);
            assertThat(war.err()).doesNotContain("xception", "Error", "\tat ");
        }
    }

    private Path producerInFrontOf(StubSource other) throws IOException {
        return Files.writeString(
                folder.resolve("producer.properties"),
                String.join(
                        "\n",
                        "roles = producer",
                        "server.port = 0",
                        "producer.source-system = " + Ping.SYSTEM,
                        "producer.behind.address = " + other.uri(),
                        "producer.behind.logical-address = TSTASTA00000-SYS3"));
    }

    private static HttpResponse<String> health(URI address) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address.resolve("/health")).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String plansOfAsta(URI producer) {
        return Request.aboutAstaAt(Ping.SYSTEM).to(producer).text();
    }

    @Test
    void findsItsSettingsInTheFolderWhereItIsStarted() throws Exception {
        try (Landscape asta = Landscape.start(9, 0)) {
            SettingsFile.write(folder, asta);
            try (War war = War.start(folder)) {
                assertThat(Request.aboutAsta().to(URI.create(war.address())).plans())
                        .hasSize(5);
            }
        }
    }

    @Test
    void saysWhichPortIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Landscape asta = Landscape.start(9, 0);
                War war = War.start(
                        folder,
                        "--settings=" + SettingsFile.write(folder, asta, "server.port = " + taken.getLocalPort()))) {

            assertThat(war.exitCode()).isEqualTo(2);
            assertThat(war.err())
                    .startsWith("samplan cannot start. server.port: port " + taken.getLocalPort()
                            + " on 127.0.0.1 cannot be used (")
                    .doesNotContain("\tat ");
            assertThat(war.out()).isEmpty();
            assertThat(war.temporaryFiles()).isEmpty();
        }
    }

    @Test
    void saysHowItIsUsed_andWhichVersionItIs() throws Exception {
        try (War help = War.start(folder, "--help")) {
            assertThat(help.exitCode()).isZero();
            assertThat(help.out())
                    .startsWith("usage: java -jar samplan-adapter.war")
                    .contains("--libraries=FOLDER");
        }
        try (War version = War.start(folder, "--version")) {
            assertThat(version.exitCode()).isZero();
            assertThat(version.out()).matches("samplan \\d+\\.\\d+\\.\\d+\\R");
        }
    }

    /** What stands before the program itself, or is its process's; the mistakes in settings are in MistakesAtStartTest. */
    @ParameterizedTest
    @CsvSource({
        "--setings=x, 'There is no option \"--setings=x\"'",
        "--settings=nowhere.properties, '--settings=FILE'",
        "-Djava.io.tmpdir=/nowhere, 'java.io.tmpdir: the program cannot be unpacked into a folder in /nowhere'",
        "-Djavax.net.ssl.trustStore=text.txt, 'javax.net.ssl.trustStore or what belongs to them: cannot be used'"
    })
    void namesAnOptionThatIsWrong_andNeverEndsInAStackTrace(String option, String said) throws Exception {
        Files.writeString(folder.resolve("text.txt"), "no keys");
        Files.writeString(folder.resolve("samplan.properties"), """
            server.port = 0
            index.address = https://127.0.0.1:9/
            index.logical-address = TSTASTA00000-EI00
            index.own-id = TSTASTA00000-AGGR
            routes.platform = https://127.0.0.1:9/
            """);
        try (War war = War.start(folder, option)) {
            assertThat(war.exitCode()).isEqualTo(2);
            assertThat(war.err())
                    .contains("samplan cannot start. ")
                    .contains(said)
                    .doesNotContain("\tat ");
            assertThat(war.temporaryFiles()).isEmpty();
        }
    }

    @Test
    void namesEveryMistakeOfItsSettings() throws Exception {
        Path settings =
                Files.writeString(folder.resolve("broken.properties"), "server.port = many\nindx.timeout = 5s\n");
        try (War war = War.start(folder, "--settings=" + settings)) {

            assertThat(war.exitCode()).isEqualTo(2);
            assertThat(war.err())
                    .startsWith("samplan cannot start. " + settings + ":\n")
                    .contains(
                            "  server.port: must be a number from 0 to 65535, not \"many\"\n",
                            "  index.address: is mandatory and missing\n",
                            "  indx.timeout: no such setting\n")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void saysThatThereAreNoSettings() throws Exception {
        try (War war = War.start(folder)) {

            assertThat(war.exitCode()).isEqualTo(2);
            assertThat(war.err()).contains("samplan.properties", "there is no file ", "--settings=FILE");
        }
    }

    @Test
    void saysHowItIsUsed_whenItIsAskedSomethingElse() throws IOException, InterruptedException {
        try (War war = War.start(folder, "--port=8080")) {

            assertThat(war.exitCode()).isEqualTo(2);
            assertThat(war.err())
                    .startsWith("samplan cannot start. There is no option \"--port=8080\".")
                    .contains("usage: java -jar samplan-adapter.war [--settings=FILE] [--libraries=FOLDER]...");
        }
    }
}
