package se.samplan.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import se.samplan.launch.Commands;
import se.samplan.launch.RunningAdapter;
import se.samplan.samples.messages.stub.Landscape;
import se.samplan.samples.messages.stub.StubLog;

/** An adapter in front of sources and of a stub of the national access log, with short pauses; staff reads by it. */
abstract class NationalLogInFront {

    static final Duration GENEROUS = Duration.ofSeconds(60);
    static final String HSA = "TSTASTA00000-";

    private static final Pattern LOG_ID = Pattern.compile("\tlog=([0-9a-f-]{36})\t");

    /** Maria is an agent, and acts for Asta. */
    static final String MARIA = "196802149283";

    private static final String MANDATE = MARIA + " " + Request.ASTA + " appointed * .. TSTASTA00000-REG1";

    static Landscape sources;
    static StubLog log;

    private final Path folder;
    private Path settings = Path.of("");
    private Optional<RunningAdapter> running = Optional.empty();

    NationalLogInFront(Path folder) {
        this.folder = folder;
    }

    @BeforeAll
    static void startStubs() {
        sources = Landscape.start(9, 0);
        log = StubLog.start(0);
    }

    @AfterAll
    static void stopStubs() {
        log.close();
        sources.close();
    }

    @BeforeEach
    void start() throws Exception {
        log.forget();
        Files.writeString(folder.resolve("mandates.txt"), MANDATE);
        settings = StaffRequest.settings(
                folder,
                sources,
                "ledger.file = ledger.txt",
                "mandates.file = mandates.txt",
                "log.address = " + log.uri(),
                "log.time = 1s",
                "log.poll = 50ms",
                "log.pause = 100ms",
                "log.longest-pause = 300ms",
                "log.denied-pause = 500ms",
                "log.not-ready-after = 1s");
        startAgain();
    }

    @AfterEach
    void stop() {
        adapter().close();
    }

    /** The same settings, after a stop. */
    void startAgain() throws Exception {
        running = Optional.of(RunningAdapter.start(settings));
    }

    RunningAdapter adapter() {
        return running.orElseThrow();
    }

    /** Those of the ledger, in its order. */
    List<String> logIds() throws IOException {
        return rows().stream()
                .map(LOG_ID::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .toList();
    }

    List<String> rows() throws IOException {
        return Files.readAllLines(folder.resolve("ledger.txt"));
    }

    static boolean namesSomebody(String line) {
        return line.contains(Request.ASTA) || line.contains(StaffRequest.EMILIA) || line.contains("Emilia");
    }

    String reconciled() {
        return command("--ledger=reconcile");
    }

    String command(String... commands) {
        return Commands.run(settings, commands);
    }

    Answer ask() {
        return StaffRequest.named().fromStaffTo(adapter().address());
    }

    String health() throws IOException, InterruptedException {
        return adapter().get("/health").body();
    }
}
