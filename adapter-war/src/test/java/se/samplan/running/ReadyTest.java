package se.samplan.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samplan.launch.RunningAdapter;
import se.samplan.samples.messages.stub.Landscape;

/** {@code GET /ready}: whether requests should come. */
class ReadyTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String NOT_READY =
            "{\"status\":\"NOT_READY\",\"why\":[\"index.address: nobody accepts a connection there\"]}";

    private final Path folder;
    private final Landscape sources = Landscape.start(9, 0);

    ReadyTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @AfterEach
    void stop() {
        sources.close();
    }

    @Test
    void itIsReadyWhenTheIndexIsThere() throws Exception {
        try (RunningAdapter adapter = start()) {
            HttpResponse<String> ready = adapter.get("/ready");

            assertThat(ready.statusCode()).isEqualTo(200);
            assertThat(ready.body()).isEqualTo("{\"status\":\"READY\"}");
            assertThat(ready.headers().firstValue("Cache-Control")).contains("no-store");
        }
    }

    /** It lives on meanwhile: to start it anew would not bring the index back. */
    @Test
    void itIsNotReadyWhileTheIndexIsAway_andReadyAgainByItself() throws Exception {
        ServerSocket index = listening(0);
        int port = index.getLocalPort();
        try (RunningAdapter adapter = start("index.address = http://127.0.0.1:" + port + "/index")) {
            assertThat(adapter.get("/ready").statusCode()).isEqualTo(200);

            index.close();
            await().atMost(SOON).until(() -> adapter.get("/ready").statusCode() == 503);
            assertThat(adapter.get("/ready").body()).isEqualTo(NOT_READY);
            assertThat(adapter.get("/health").statusCode()).isEqualTo(200);

            try (ServerSocket again = listening(port)) {
                await().atMost(SOON).until(() -> adapter.get("/ready").statusCode() == 200);
                assertThat(again.isClosed()).isFalse();
            }
        }
    }

    @Test
    void withAListInItsPlaceTheIndexMayBeAway() throws Exception {
        Files.writeString(folder.resolve("fallback.txt"), "* TSTASTA00000-SYS1");
        ServerSocket index = listening(0);
        index.close();
        String nowhere = "index.address = http://127.0.0.1:" + index.getLocalPort() + "/index";

        try (RunningAdapter adapter = start(nowhere, "index.fallback-file = fallback.txt")) {
            assertThat(adapter.get("/ready").statusCode()).isEqualTo(200);
        }
    }

    private RunningAdapter start(String... more) throws Exception {
        return RunningAdapter.start(
                SettingsFile.write(folder, sources, "server.prepare = when-asked\n" + String.join("\n", more)));
    }

    private static ServerSocket listening(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return socket;
    }
}
