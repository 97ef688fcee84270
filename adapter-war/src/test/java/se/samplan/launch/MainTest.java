package se.samplan.launch;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

    private final Path folder;

    MainTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void saysThatItIsUp() throws Exception {
        try (RunningAdapter adapter = RunningAdapter.start(settings(0))) {
            HttpResponse<String> health = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(adapter.address() + "/health"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());

            assertThat(health.statusCode()).isEqualTo(200);
            assertThat(health.body())
                    .isEqualTo("{\"status\":\"UP\",\n"
                            + " \"consumers.file\":\"not set\",\n"
                            + " \"permissions.file\":\"not set\",\n"
                            + " \"routes.file\":\"not set\",\n"
                            + " \"hsa-tree.file\":\"not set\",\n"
                            + " \"index.fallback-file\":\"not set\",\n"
                            + " \"limits.file\":\"not set\",\n"
                            + " \"identities.file\":\"not set\",\n"
                            + " \"mandates.file\":\"not set\",\n"
                            + " \"relations.file\":\"not set\",\n"
                            + " \"givers.file\":\"not set\",\n"
                            + " \"access.blocks\":\"not set\",\n"
                            + " \"access.consent\":\"not set\",\n"
                            + " \"access.relation\":\"not set\",\n"
                            + " \"ledger\":\"not set\",\n"
                            + " \"requests\":\"0 being answered\",\n"
                            + " \"aggregation.bytes-in-flight\":\"0 of "
                            + Runtime.getRuntime().maxMemory() / 100 * 40 + "\",\n \"sources.paused\":\"\"}");
            assertThat(health.headers().firstValue("Server")).isEmpty();
        }
    }

    @Test
    void givesItsPortBackWhenItEnds() throws Exception {
        int port;
        try (RunningAdapter adapter = RunningAdapter.start(settings(0))) {
            port = adapter.address().getPort();
        }

        try (RunningAdapter again = RunningAdapter.start(settings(port))) {
            assertThat(again.address().getPort()).isEqualTo(port);
        }
    }

    @Test
    void saysWhichPortIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Path settings = settings(taken.getLocalPort());

            assertThatThrownBy(() -> RunningAdapter.start(settings))
                    .hasMessageStartingWith(
                            "server.port: port " + taken.getLocalPort() + " on 127.0.0.1 cannot be used (")
                    .hasMessageEndingWith("). Stop what uses it, or set another port.");
        }
    }

    private Path settings(int port) throws IOException {
        return Files.writeString(folder.resolve("samplan.properties"), """
            server.port = %d
            index.address = http://127.0.0.1:9/
            index.logical-address = TSTASTA00000-EI00
            index.own-id = TSTASTA00000-AGGR
            routes.platform = http://127.0.0.1:9/
            consumers.default = person
            """.formatted(port));
    }
}
