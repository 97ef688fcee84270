package se.samplan.samples.blocks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samplan.samples.messages.stub.Landscape;
import se.samplan.samples.messages.stub.StubIndex;

/** The packaged war and this jar, over sockets: Asta's plan P3 is of a unit that the jar blocks. */
class BlockCheckIT {

    private static final String READY = "samplan is ready on ";
    private static final String BLOCKED_UNIT = "TSTASTA00000-U202";

    private final Path folder;
    private final Landscape asta = Landscape.start(9, 0);

    BlockCheckIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @AfterEach
    void stopSources() {
        asta.close();
    }

    @Test
    void aRecordOfABlockedUnitIsWithheld_andTheOthersAreShown() throws Exception {
        String answer = answerWith(
                "-D" + BlocksConfiguration.UNITS + "=" + BLOCKED_UNIT,
                "--libraries=" + System.getProperty("blocks.libraries"));

        assertThat(answer).contains(">P1<", ">P2<", "SP-BLOCKED").doesNotContain(">P3<", BLOCKED_UNIT);
    }

    @Test
    void withoutTheJarItIsShown() throws Exception {
        assertThat(answerWith("-Dnothing.is=blocked")).contains(">P1<", ">P2<", ">P3<");
    }

    @Test
    void whatTheJarLacksIsToldByTheNameOfItsBean() throws Exception {
        Process adapter = start("-Dnothing.is=said", "--libraries=" + System.getProperty("blocks.libraries"));

        assertThat(adapter.waitFor()).isEqualTo(2);
        assertThat(new String(adapter.getErrorStream().readAllBytes(), UTF_8))
                .contains("samplan cannot start. The bean blocks of ", "BlocksConfiguration", "IllegalStateException")
                .doesNotContain("\tat ");
    }

    private String answerWith(String option, String... arguments) throws Exception {
        Process adapter = start(option, arguments);
        try (BufferedReader said = new BufferedReader(new InputStreamReader(adapter.getInputStream(), UTF_8))) {
            String line = said.readLine();
            while (line != null && !line.startsWith(READY)) {
                line = said.readLine();
            }
            return ask(URI.create(Objects.requireNonNull(line, "it has ended").substring(READY.length())));
        } finally {
            adapter.destroy();
            adapter.waitFor();
        }
    }

    private Process start(String option, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                option,
                "-jar",
                System.getProperty("blocks.war"),
                "--settings=" + settings()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).directory(folder.toFile()).start();
    }

    private Path settings() throws IOException {
        Files.write(
                folder.resolve("routes.properties"),
                asta.routes().entrySet().stream()
                        .map(route -> route.getKey() + " = " + route.getValue())
                        .toList());
        Files.writeString(
                folder.resolve("consumers.txt"),
                "TSTASTA00000-CON1 = care-staff giver=TSTASTA00000-RG00 unit=TSTASTA00000-U101\n");
        return Files.write(
                folder.resolve("samplan.properties"),
                List.of(
                        "server.port = 0",
                        "index.address = " + asta.index().uri(),
                        "index.logical-address = " + StubIndex.LOGICAL_ADDRESS,
                        "index.own-id = TSTASTA00000-AGGR",
                        "routes.file = routes.properties",
                        "consumers.file = consumers.txt"));
    }

    private static String ask(URI adapter) throws Exception {
        try (var request = BlockCheckIT.class.getResourceAsStream("/samples/requests/GetCarePlans.xml")) {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(adapter.resolve("/services/GetCarePlans/2"))
                                    .header("Content-Type", "text/xml;charset=UTF-8")
                                    .header("x-vp-sender-id", "TSTASTA00000-VPX1")
                                    .header("x-rivta-original-serviceconsumer-hsaid", "TSTASTA00000-CON1")
                                    .header("x-skltp-correlation-id", "blocks-1")
                                    .POST(HttpRequest.BodyPublishers.ofByteArray(
                                            Objects.requireNonNull(request).readAllBytes()))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString(UTF_8))
                    .body();
        }
    }
}
