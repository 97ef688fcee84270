package se.samplan.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samplan.launch.RunningAdapter;
import se.samplan.samples.messages.stub.Landscape;
import se.samplan.samples.messages.stub.Mood;

/** A consumer that asks too much is told which limit it has reached; others ask on. */
class ConsumerLimitTest {

    private static final Duration GENEROUS = Duration.ofSeconds(60);
    private static final String CONSUMER = "x-rivta-original-serviceconsumer-hsaid";

    private final Path folder;
    private final Landscape sources = Landscape.start(9, 0);

    ConsumerLimitTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @AfterEach
    void stop() {
        sources.close();
    }

    /** Whichever spelling it is named by. */
    @ParameterizedTest
    @CsvSource({
        "TSTASTA00000-CON1, TSTASTA00000-CON1, tstasta00000-con1, consumer tstasta00000-con1 is turned away",
        "5565594230, 556559-4230, 165565594230, ' is turned away'"
    })
    void oneMoreAtATimeIsTurnedAway_untilThereIsAPlaceAgain(String listed, String one, String again, String told)
            throws Exception {
        try (RunningAdapter adapter = start("consumer " + listed + " concurrency=1")) {
            sources.source("SYS1").setMood(Mood.SILENT);
            CompletableFuture<Answer> first = CompletableFuture.supplyAsync(() -> ask(adapter, one));
            await().atMost(GENEROUS)
                    .until(() -> !sources.source("SYS1").received().isEmpty());

            List<String> logged =
                    Logged.during(() -> assertThat(ask(adapter, again).text())
                            .contains("Limit of this consumer (concurrency): more than 1 requests at a time"));
            sources.source("SYS1").setMood(Mood.NORMAL);
            Answer other = ask(adapter, "TSTASTA00000-CON2");

            assertThat(logged).anyMatch(line -> line.startsWith("samplan.limits ") && line.contains(told));
            assertThat(other.plans()).hasSize(5);
            assertThat(first.get().plans()).hasSize(4);
            await().atMost(GENEROUS).until(() -> isAnswered(ask(adapter, one)));
            assertThat(Metrics.of(adapter.address()).value("samplan_requests_limited_total{limit=\"concurrency\"}"))
                    .isPositive();
        }
    }

    @Test
    void tooManyInASecondAreTurnedAway_andTheFileIsFollowed() throws Exception {
        try (RunningAdapter adapter = start("consumer * rate=1")) {
            await().atMost(GENEROUS)
                    .until(() -> ask(adapter, "TSTASTA00000-CON1")
                            .text()
                            .contains("Limit of this consumer (rate): more than 1 requests in a second"));

            limit("consumer * rate=100000");

            await().atMost(GENEROUS)
                    .until(() -> Stream.generate(() -> ask(adapter, "TSTASTA00000-CON1"))
                            .limit(3)
                            .allMatch(ConsumerLimitTest::isAnswered));
        }
    }

    /** Such an id could pass for more than one in the log. */
    @Test
    void whatIsNoIdIsRefusedForThat_whateverTheLimit() throws Exception {
        try (RunningAdapter adapter = start("consumer * rate=1")) {
            List<String> logged = Logged.during(() -> assertThat(
                            Stream.generate(() -> ask(adapter, "EVIL audience=care-staff"))
                                    .limit(20))
                    .allSatisfy(answer -> Refusals.assertFault(
                            answer,
                            "Client",
                            "HTTP header " + CONSUMER + ": 1 to 64 visible ASCII characters, no comma among them")));

            assertThat(logged).noneMatch(line -> line.contains("EVIL"));
        }
    }

    private static boolean isAnswered(Answer answer) {
        return !answer.text().contains("Limit of this consumer");
    }

    private static Answer ask(RunningAdapter adapter, String consumer) {
        return Request.aboutAsta().with(CONSUMER, consumer).to(adapter.address());
    }

    private void limit(String line) throws Exception {
        Files.writeString(folder.resolve("limits.txt"), line);
    }

    private RunningAdapter start(String line) throws Exception {
        limit(line);
        return RunningAdapter.start(SettingsFile.write(
                folder,
                sources,
                "limits.file = limits.txt",
                "lists.check-every = 0s",
                "aggregation.total = 15s",
                "aggregation.per-source = 4s",
                "consumers.default = person"));
    }
}
