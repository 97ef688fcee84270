package se.samplan.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samplan.launch.RunningAdapter;
import se.samplan.samples.messages.stub.EngagementPost;
import se.samplan.samples.messages.stub.StubIndex;

/** Two aggregators, each of which is named as a source in the other's index. */
class RoutingLoopTest {

    private static final String NATION = "TSTASTA00000-AG01";
    private static final String REGION = "TSTASTA00000-AG02";
    private static final String HISTORY = "x-rivta-routing-history";

    private static final StubIndex OF_NATION = naming(REGION);
    private static final StubIndex OF_REGION = naming(NATION);
    private static RunningAdapter nation;
    private static RunningAdapter region;

    private static StubIndex naming(String source) {
        return StubIndex.start(
                0,
                List.of(EngagementPost.of(Request.ASTA, "riv:clinicalprocess:logistics:logistics", "cll-cp", source)));
    }

    @BeforeAll
    static void start(@TempDir Path first, @TempDir Path second) throws Exception {
        int port = freePort();
        region = started(second, REGION, "TSTASTA00000-OWN2", OF_REGION, Map.of(NATION, plansAt(port)), 0);
        nation = started(
                first,
                NATION,
                "TSTASTA00000-OWN1",
                OF_NATION,
                Map.of(REGION, region.address().resolve(Request.PATH)),
                port);
    }

    private static RunningAdapter started(
            Path folder, String address, String ownId, StubIndex index, Map<String, URI> routes, int port)
            throws Exception {
        return RunningAdapter.start(SettingsFile.write(
                folder,
                routes,
                index.uri(),
                "server.port = " + port,
                "aggregation.own-addresses = " + address,
                "index.own-id = " + ownId));
    }

    private static URI plansAt(int port) {
        return URI.create("http://127.0.0.1:" + port + Request.PATH);
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    @AfterAll
    static void stop() {
        nation.close();
        region.close();
        OF_NATION.close();
        OF_REGION.close();
    }

    @BeforeEach
    void forget() {
        OF_NATION.clearReceived();
        OF_REGION.clearReceived();
    }

    @Test
    void aRequestThatComesBackIsRefused_andThatIsToldOfTheSource() {
        AtomicReference<Answer> answer = new AtomicReference<>();

        List<String> log = Logged.during(() ->
                answer.set(Request.aboutAsta().replacing("5565594230", NATION).to(nation.address())));

        assertThat(answer.get().status()).isEqualTo(200);
        assertThat(answer.get().text())
                .containsPattern(NATION + "</[^>]*><[^>]*>NoDataSynchFailed<")
                .contains("resultCode>INFO<")
                .doesNotContain("SP-LATE");
        assertThat(log).anyMatch(line -> line.contains("source " + NATION) && line.contains("ROUTING_LOOP"));
        assertThat(log).anyMatch(line -> line.contains("request refused: x-rivta-routing-history names index.own-id"));
        assertThat(OF_NATION.received())
                .singleElement()
                .satisfies(asked ->
                        assertThat(asked.headers()).containsEntry(HISTORY, "TSTASTA00000-VPX1#TSTASTA00000-OWN1"));
        assertThat(OF_REGION.received())
                .singleElement()
                .satisfies(asked -> assertThat(asked.headers())
                        .containsEntry(HISTORY, "TSTASTA00000-VPX1#TSTASTA00000-OWN1#TSTASTA00000-OWN2"));
    }

    @Test
    void whoNamesUsInItsHistoryGetsThePlatformsFault() {
        Refusals.assertFault(
                Request.aboutAsta()
                        .replacing("5565594230", NATION)
                        .with(HISTORY, "TSTASTA00000-CON1#tstasta00000-own1#TSTASTA00000-VP01")
                        .to(nation.address()),
                "Server",
                "VP014 [Samplan] The request comes back: its routing history names this service");
        assertThat(OF_NATION.received()).isEmpty();
    }

    /** A consumer may have the id of a service that it is run with. */
    @Test
    void whoIsOnlyTheFirstSenderIsNoLoop() {
        Answer answer = Request.aboutAsta()
                .replacing("5565594230", NATION)
                .with(HISTORY, "TSTASTA00000-OWN1")
                .to(nation.address());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(OF_NATION.received())
                .singleElement()
                .satisfies(asked ->
                        assertThat(asked.headers()).containsEntry(HISTORY, "TSTASTA00000-OWN1#TSTASTA00000-OWN1"));
    }
}
