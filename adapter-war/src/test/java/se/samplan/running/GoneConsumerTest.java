package se.samplan.running;

import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samplan.samples.messages.stub.Mood;

/** The consumer hangs up while the sources are still being asked: nobody needs the answer, so nobody is kept busy with it. */
class GoneConsumerTest {

    /** Long before the budget ends, and so not because of it. */
    private static final Duration SOON = Duration.ofSeconds(8);

    private final OnePlanSources sources = OnePlanSources.start("G", 3, 0);
    private ManySources adapter;

    @BeforeEach
    void start() throws Exception {
        adapter = ManySources.start(List.of(sources), "aggregation.total = 28s");
        adapter.ask(sources);
    }

    @AfterEach
    void close() throws Exception {
        adapter.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"SILENT", "HALF_BODY", "TRICKLE"})
    void theCallsToTheSourcesAreEnded(Mood mood) throws Exception {
        sources.troubled().setMood(mood);
        long closedBefore = sources.troubled().connectionsClosedByPeer();
        try (Socket consumer =
                new Socket(InetAddress.getLoopbackAddress(), adapter.address().getPort())) {
            consumer.getOutputStream().write(ManySources.about(sources).bytes());
            await().atMost(SOON).until(() -> sources.troubled().requestsUnderWay() == 3);
        }

        await().atMost(SOON).until(() -> sources.troubled().requestsUnderWay() == 0);
        await().atMost(SOON).until(() -> sources.troubled().connectionsClosedByPeer() >= closedBefore + 3);
    }
}
