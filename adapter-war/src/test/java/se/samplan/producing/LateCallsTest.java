package se.samplan.producing;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Calls that go on after their time is up: the consumer has its fault, and there is one fault only. */
class LateCallsTest {

    private static final int THREADS = 8;
    private static final String LATE = "The source system did not answer in time";

    private final Path folder;
    private final List<ILoggingEvent> events = new CopyOnWriteArrayList<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger("se.samplan");
    private final @Nullable Level before = logger.getLevel();
    private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            events.add(event);
        }
    };

    LateCallsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void listen() {
        appender.start();
        logger.setLevel(Level.INFO);
        logger.addAppender(appender);
    }

    @AfterEach
    void listenNoMore() {
        logger.detachAppender(appender);
        logger.setLevel(before);
    }

    @Test
    void whatTheJournalFailsWithAfterwardsIsNoSecondFault() {
        CountDownLatch goOn = new CountDownLatch(1);
        try (ConnectedJournal journal = ConnectedJournal.of(
                folder,
                ConnectedJournal.plans(question -> {
                    whateverTells(goOn);
                    throw new IllegalStateException("about " + ConnectedJournal.ASTA);
                }),
                "producer.time = 500ms")) {
            assertThat(journal.askPlans("").body()).contains(LATE);
            goOn.countDown();

            await("went on after its time was up, and came to nothing: the journal failed");
            assertThat(lines("reference")).hasSize(1).allMatch(line -> line.contains(LATE));
            assertThat(events).noneMatch(event -> event.getThrowableProxy() != null);
            assertThat(lines(ConnectedJournal.ASTA)).isEmpty();
        } finally {
            goOn.countDown();
        }
    }

    @Test
    @EnabledForJreRange(max = JRE.JAVA_20, disabledReason = "later ones have a thread for each request")
    void aCallForWhichNoThreadIsFreeIsNotTheSourcesFault() {
        CountDownLatch goOn = new CountDownLatch(1);
        CountDownLatch busy = new CountDownLatch(THREADS);
        AtomicBoolean hangs = new AtomicBoolean();
        try (ConnectedJournal journal = ConnectedJournal.of(
                folder,
                ConnectedJournal.plans(question -> {
                    if (hangs.get()) {
                        busy.countDown();
                        whateverTells(goOn);
                    }
                    return Stream.empty();
                }),
                "producer.time = 3s",
                "server.max-threads = " + THREADS)) {
            journal.askPlans(""); // the first call waits for more than the journal
            hangs.set(true);
            List<CompletableFuture<ConnectedJournal.Answer>> others = IntStream.range(0, THREADS)
                    .mapToObj(number -> CompletableFuture.supplyAsync(() -> journal.askPlans("")))
                    .toList();
            Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> busy.getCount() == 0);

            assertThat(journal.askPlans("").body())
                    .contains("No thread was free in time")
                    .doesNotContain(LATE);
            goOn.countDown();
            assertThat(others)
                    .allSatisfy(other -> assertThat(other.join().body()).contains(LATE));
        } finally {
            goOn.countDown();
        }
    }

    private void await(String words) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> !lines(words).isEmpty());
    }

    private List<String> lines(String words) {
        return events.stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(line -> line.contains(words))
                .toList();
    }

    /** Vendors' code that does not hear that it is told to end. */
    private static void whateverTells(CountDownLatch latch) {
        boolean waits = true;
        while (waits) {
            try {
                latch.await();
                waits = false;
            } catch (InterruptedException e) {
                // it goes on
            }
        }
    }
}
