package se.samplan.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samplan.launch.Commands;
import se.samplan.launch.Main;
import se.samplan.launch.RunningAdapter;
import se.samplan.samples.messages.stub.Landscape;
import se.samplan.samples.messages.stub.LoggedPost;
import se.samplan.samples.messages.stub.Mood;
import se.samplan.samples.messages.stub.StubLog;

/** A real process, killed without a warning between what it has shown and what it has told the national access log. */
class KilledAdapterTest {

    private static final Duration GENEROUS = Duration.ofMinutes(2);
    private static final Pattern READY = Pattern.compile("samplan is ready on (http://\\S+)");
    private static final Pattern LOG_ID = Pattern.compile("\tlog=([0-9a-f-]{36})\t");

    private final Landscape sources = Landscape.start(9, 0);
    private final StubLog log = StubLog.start(0);
    private final Path folder;

    KilledAdapterTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @AfterEach
    void stop() {
        log.close();
        sources.close();
    }

    @Test
    void whatWasShownBeforeItWasToldIsToldByTheNext() throws Exception {
        log.setMood(Mood.FAULT);
        Path settings = settings();
        killedAfterShowing(settings);
        assertThat(log.stored()).isEmpty();

        log.setMood(Mood.NORMAL);
        log.clearReceived();
        try (RunningAdapter next = RunningAdapter.start(settings)) {
            await().atMost(GENEROUS).until(() -> isToldAll(next));
        }
        assertThat(log.stored()).extracting(LoggedPost::logId).containsExactlyElementsOf(logIds());
    }

    /** Stored, and killed before the answer came. */
    @Test
    void whatWasToldWithoutAnAnswerIsToldWithTheSameLogIds_andStoredOnce() throws Exception {
        log.setMood(Mood.HALF_BODY);
        Path settings = settings();
        killedAfterShowing(settings);
        await().atMost(GENEROUS).until(() -> log.stored().size() == 2);

        log.setMood(Mood.NORMAL);
        log.clearReceived();
        try (RunningAdapter next = RunningAdapter.start(settings)) {
            await().atMost(GENEROUS).until(() -> isToldAll(next));
        }
        assertThat(log.stored()).extracting(LoggedPost::logId).containsExactlyElementsOf(logIds());
        assertThat(log.calls().get(0)).isEqualTo(logIds());
        assertThat(Commands.run(settings, "--ledger=reconcile")).contains("REFUSED_AFTER_UNCLEAR");
    }

    private boolean isToldAll(RunningAdapter adapter) {
        return !log.calls().isEmpty() && Metrics.of(adapter.address()).value("samplan_log_waiting") == 0;
    }

    private Path settings() throws IOException {
        return StaffRequest.settings(
                folder,
                sources,
                "ledger.file = ledger.txt",
                "log.address = " + log.uri(),
                "log.poll = 50ms",
                "log.pause = 200ms");
    }

    private void killedAfterShowing(Path settings) throws Exception {
        Path out = folder.resolve("out.txt");
        Process process = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "--settings=" + settings)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        try {
            URI address = await().atMost(GENEROUS)
                    .until(() -> announced(out), Optional::isPresent)
                    .orElseThrow();
            assertThat(StaffRequest.named().fromStaffTo(address).text()).contains("Samordnad individuell plan");
            await().atMost(GENEROUS).until(() -> !log.calls().isEmpty());
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static Optional<URI> announced(Path out) {
        try {
            Matcher ready = READY.matcher(Files.readString(out));
            return ready.find() ? Optional.of(URI.create(ready.group(1))) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> logIds() throws IOException {
        return Files.readAllLines(folder.resolve("ledger.txt")).stream()
                .map(LOG_ID::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .toList();
    }
}
