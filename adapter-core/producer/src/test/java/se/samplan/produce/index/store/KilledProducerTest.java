package se.samplan.produce.index.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.samplan.produce.index.Delivery;
import se.samplan.produce.index.soap.TakingIndex;
import se.samplan.samples.messages.stub.StubReply;

/** A real process, killed without a warning, with its outbox in an H2 file. */
@Timeout(180)
class KilledProducerTest {

    private static final int POSTS = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final List<Process> started = new ArrayList<>();
    private final TakingIndex index = TakingIndex.start();

    private final Path folder;

    KilledProducerTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @AfterEach
    void close() {
        started.forEach(Process::destroyForcibly);
        index.close();
    }

    /** In the middle of a batch that the index has taken, and has not said so. */
    @Test
    void nothingIsLost_whenItIsKilledMidBatch() throws Exception {
        AtomicInteger requests = new AtomicInteger();
        index.afterwards(told -> requests.incrementAndGet() == 4
                ? Optional.of(StubReply.nothing(StubReply.Ending.HANG))
                : Optional.empty());
        Process producer = start(0, POSTS - 1);
        await().atMost(PATIENCE).until(() -> requests.get() == 4);
        kill(producer);

        assertThat(index.posts()).hasSize(40);
        rest();
        assertThat(index.posts()).hasSize(POSTS);
        assertThat(index.requests().get(4))
                .as("taken, but not known to be: sent again")
                .isEqualTo(index.requests().get(3));
    }

    /** Killed in the moment after its transaction has become final, again and again. */
    @Test
    void nothingIsLost_whenItIsKilledRightAfterItsCommit() throws Exception {
        index.goDown();
        for (int i = 0; i < 3; i++) {
            kill(startAndRecord(10 * i, 10 * i + 9));
        }
        index.comeBack();
        rest();

        assertThat(index.posts()).hasSize(30);
    }

    private Process start(int first, int last) throws IOException {
        Process producer = new ProcessBuilder(KilledProducer.command(database(), index.uri(), first, last))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        started.add(producer);
        return producer;
    }

    private Process startAndRecord(int first, int last) throws IOException {
        Process producer = start(first, last);
        BufferedReader said = new BufferedReader(new InputStreamReader(producer.getInputStream(), UTF_8));
        assertThat(said.readLine()).isEqualTo(KilledProducer.RECORDED);
        return producer;
    }

    private static void kill(Process producer) throws InterruptedException {
        producer.destroyForcibly();
        assertThat(producer.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    /** What the next start of the program does. */
    private void rest() {
        OutboxTable outbox = new OutboxTable(() -> DriverManager.getConnection(database()), Clock.systemUTC());
        Delivery delivery = KilledProducer.delivery(outbox, index.uri());
        await().pollInterval(Duration.ofMillis(1)).atMost(PATIENCE).until(() -> {
            delivery.step();
            return outbox.count().waiting() == 0;
        });
    }

    /** As in the shipped settings: H2 by itself writes to the file half a second after the commit. */
    private String database() {
        return "jdbc:h2:file:" + folder.resolve("index") + ";DB_CLOSE_DELAY=-1;WRITE_DELAY=0";
    }
}
