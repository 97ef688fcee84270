package se.samplan.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samplan.launch.RunningAdapter;
import se.samplan.running.Answer.Status;
import se.samplan.samples.messages.stub.Landscape;

/** A source that speaks no later TLS than 1.1: what our clients offer it, and what is told of it. */
class OldTlsSourceTest {

    private static final int RSA_AES_128_CBC_SHA = 0x002F;

    /** TLS 1.3 has three in use here; of 1.2, those with ECDHE or DHE. What begins with RSA alone, or is SHA-1's, is not among them. */
    private static final Set<Integer> KEY_OF_THE_CERTIFICATE =
            Set.of(0x002F, 0x0035, 0x003C, 0x003D, 0x009C, 0x009D, 0xC0A0, 0xC0A1, 0x000A, 0x0005);

    private static final Certificates certificates = Certificates.made();
    private static final Landscape SOURCES = Landscape.start(9, 0);
    private static ServerSocket old;
    private static RunningAdapter adapter;
    private static LedgerBalance ledger;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        old = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Map<String, URI> routes = new HashMap<>(SOURCES.routes());
        routes.put("TSTASTA00000-SYS2", URI.create("https://127.0.0.1:" + old.getLocalPort() + "/"));
        ledger = new LedgerBalance(folder);
        adapter = RunningAdapter.start(SettingsFile.write(
                folder,
                routes,
                SOURCES.index().uri(),
                LedgerBalance.kept(
                        "tls.keys-file = " + certificates.file("adapter.p12"),
                        "tls.keys-password = changeit",
                        "tls.trust-file = " + certificates.file("issuers.pem"))));
    }

    @AfterAll
    static void stop() throws Exception {
        ledger.waitForTheEnds();
        adapter.close();
        SOURCES.close();
        old.close();
        ledger.assertIsZero();
    }

    @Test
    void itIsToldAsOneThatCannotBeReached_andGetsNothing() throws Exception {
        CompletableFuture<HandshakeBegun> offered = new CompletableFuture<>();
        CompletableFuture<Integer> next = new CompletableFuture<>();
        Thread talking = new Thread(() -> answerInOldTls(offered, next));
        talking.setDaemon(true);
        talking.start();
        AtomicReference<Answer> answer = new AtomicReference<>();

        List<String> log = Logged.during(() -> answer.set(Request.aboutAsta().to(adapter.address())));

        assertThat(answer.get().sources()).contains(Status.failed("SYS2", "SP-UNREACHABLE"));
        assertThat(answer.get().plans()).hasSize(4);
        assertThat(log).anyMatch(line -> line.contains("source TSTASTA00000-SYS2") && line.contains("UNREACHABLE"));
        HandshakeBegun ours = offered.get(1, TimeUnit.MINUTES);
        assertThat(ours.versions()).containsExactlyInAnyOrder(HandshakeBegun.TLS_1_2, HandshakeBegun.TLS_1_3);
        assertThat(ours.suites()).isNotEmpty().doesNotContainAnyElementsOf(KEY_OF_THE_CERTIFICATE);
        // an alert, or the end of the connection: nothing of ours goes out over it
        assertThat(next.get(1, TimeUnit.MINUTES)).isIn(21, -1);
    }

    private static void answerInOldTls(CompletableFuture<HandshakeBegun> offered, CompletableFuture<Integer> next) {
        try (Socket caller = old.accept()) {
            offered.complete(HandshakeBegun.read(caller.getInputStream()));
            caller.getOutputStream().write(HandshakeBegun.answeredIn(HandshakeBegun.TLS_1_1, RSA_AES_128_CBC_SHA));
            next.complete(caller.getInputStream().read());
        } catch (IOException e) {
            offered.completeExceptionally(e);
            next.complete(-1);
        }
    }
}
