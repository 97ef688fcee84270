package se.samplan.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samplan.launch.Commands;
import se.samplan.launch.RunningAdapter;
import se.samplan.running.Answer.Status;
import se.samplan.samples.messages.stub.Landscape;
import se.samplan.samples.messages.stub.Mood;

/** A contract may have times of its own, which the others have nothing of. */
class ContractTimesTest {

    private static final Duration GENEROUS = Duration.ofSeconds(60);

    private final Path folder;
    private final Landscape sources = Landscape.start(9, 0);

    ContractTimesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @AfterEach
    void stop() {
        sources.close();
    }

    /** Who hangs for as long as the contract lets it is paused for it, too. */
    @Test
    void aSourceThatHangsCostsNoMoreThanItsContractsTime() throws Exception {
        Path settings = settings("contract GetCarePlans total=6s per-source=1s");
        try (RunningAdapter adapter = RunningAdapter.start(settings)) {
            sources.source("SYS1").setMood(Mood.SILENT);
            CompletableFuture<Answer> notes = CompletableFuture.supplyAsync(() -> notes(adapter));
            await().atMost(GENEROUS)
                    .until(() -> !sources.source("SYS1").received().isEmpty());

            assertThat(plans(adapter).sources()).contains(Status.failed("SYS1", "SP-LATE"));
            assertThat(plans(adapter).sources()).contains(Status.failed("SYS1", "SP-LATE"));
            assertThat(plans(adapter).sources()).contains(Status.failed("SYS1", "SP-SOURCE-PAUSED"));
            assertThat(notes).isNotDone();
        }
    }

    @Test
    void theFileIsFollowed_andAnOperatorIsTold() throws Exception {
        Path settings = settings("contract GetCareManagers total=6s");
        try (RunningAdapter adapter = RunningAdapter.start(settings)) {
            assertThat(asked(settings)).contains("time: 25000 ms for the request, 20000 ms for one source");
            sources.source("SYS1").setMood(Mood.SILENT);
            limit("contract GetCarePlans total=6s per-source=1s");
            CompletableFuture<Answer> notes = CompletableFuture.supplyAsync(() -> notes(adapter));
            await().atMost(GENEROUS)
                    .until(() -> !sources.source("SYS1").received().isEmpty());

            assertThat(plans(adapter).sources()).contains(Status.failed("SYS1", "SP-LATE"));
            assertThat(notes).isNotDone();
            assertThat(asked(settings)).contains("time: 6000 ms for the request, 1000 ms for one source");
        }
    }

    private static String asked(Path settings) {
        return Commands.run(settings, "--who-is-asked=TSTASTA00000-CON1,GetCarePlans,TSTASTA00000-SYS1");
    }

    private static Answer plans(RunningAdapter adapter) {
        return Request.aboutAsta().to(adapter.address());
    }

    private static Answer notes(RunningAdapter adapter) {
        return Request.of("GetCareDocumentation", 3, Sample.bytes("samples/requests/GetCareDocumentation.xml"))
                .to(adapter.address());
    }

    private void limit(String line) throws Exception {
        Files.writeString(folder.resolve("limits.txt"), line);
    }

    private Path settings(String line) throws Exception {
        limit(line);
        return SettingsFile.write(
                folder,
                sources,
                "limits.file = limits.txt",
                "lists.check-every = 0s",
                "aggregation.total = 25s",
                "aggregation.per-source = 20s",
                "breaker.failures = 2");
    }
}
