package se.samplan.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samplan.launch.RunningAdapter;
import se.samplan.ledger.LedgerReading;
import se.samplan.samples.messages.stub.Mood;
import se.samplan.samples.messages.stub.StubIndex;

/** An adapter that is told to end while others hang: who waits for an answer is told, before connections are closed. */
class StoppedInTimeTest {

    private static final Duration GENEROUS = Duration.ofSeconds(30);
    private static final String CALLS = "samplan_source_calls{contract=\"GetCarePlans.2\",source=\"TSTASTA00000-%s\"}";

    private final OnePlanSources sources = OnePlanSources.start("S", 1, 1);
    private final StubIndex index = StubIndex.start(0, request -> sources.posts());
    private final Path folder;
    private RunningAdapter adapter;

    StoppedInTimeTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void start() throws Exception {
        adapter = RunningAdapter.start(SettingsFile.write(
                folder,
                sources.routes(),
                index.uri(),
                "ledger.file = ledger.txt",
                "server.stop-within = 500ms",
                "index.timeout = 28s",
                "aggregation.total = 29s",
                "aggregation.per-source = 28s"));
    }

    @AfterEach
    void close() {
        adapter.close();
        sources.close();
        index.close();
    }

    @Test
    void whatThereIsGoesOut_withoutTheSourceThatHangs_andIsClosedInTheLedger() throws Exception {
        sources.troubled().setMood(Mood.SILENT);
        CompletableFuture<Answer> waiting = askInTheBackground();
        await().atMost(GENEROUS).until(() -> callsTo("ST0") > 0 && callsTo("SW0") == 0);

        adapter.stopInOrder();

        Answer answer = waiting.get(GENEROUS.toSeconds(), TimeUnit.SECONDS);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.plans()).containsExactlyElementsOf(sources.plansOfTheWell());
        assertThat(answer.sources()).containsExactlyInAnyOrderElementsOf(sources.statuses("SP-LATE"));
        List<String> rows = Files.readAllLines(folder.resolve("ledger.txt"));
        assertThat(rows).anyMatch(row -> row.contains("\tINTENT\t"));
        assertThat(rows.get(rows.size() - 1)).contains("\tCLOSED\t", "\tdelivered\t");
        assertThat(LedgerReading.of(folder.resolve("ledger.txt")).open()).isEmpty();
        assertThatThrownBy(() -> connect(adapter.address())).isInstanceOf(IOException.class);
    }

    @Test
    void whereTheIndexHangsAFaultGoesOut() throws Exception {
        index.setMood(Mood.SILENT);
        CompletableFuture<Answer> waiting = askInTheBackground();
        await().atMost(GENEROUS).until(() -> index.requestsUnderWay() > 0);

        adapter.stopInOrder();

        Answer answer = waiting.get(GENEROUS.toSeconds(), TimeUnit.SECONDS);
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.faultCode()).isEqualTo("Server");
    }

    private CompletableFuture<Answer> askInTheBackground() {
        return CompletableFuture.supplyAsync(
                () -> Request.aboutAsta().to(adapter.address()), task -> new Thread(task).start());
    }

    /** Not a number before the first. */
    private double callsTo(String source) {
        return Metrics.of(adapter.address()).value(CALLS.formatted(source));
    }

    private static void connect(URI address) throws IOException {
        new Socket(address.getHost(), address.getPort()).close();
    }
}
