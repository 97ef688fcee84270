package se.samplan.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.samplan.running.Answer.Status;

/** A source is asked no more than {@code limits.file} lets: what a consumer sees, what the log says, and which limit it was. */
class SourceLimitsTest {

    private static final Duration GENEROUS = Duration.ofSeconds(60);
    private static final Path LIMITS = emptyList();

    @RegisterExtension
    static final AdapterInFront asta =
            AdapterInFront.ofAsta("limits.file = " + LIMITS, "lists.check-every = 0s", "breaker.failures = 1000");

    private static Path emptyList() {
        try {
            Path list = Files.createTempFile("samplan-test-limits-", ".txt");
            list.toFile().deleteOnExit();
            return Files.writeString(list, "* concurrency=500");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void noLimit() throws Exception {
        limit("* concurrency=500");
    }

    /** A second may begin between two questions, so they are put until one comes within a second. */
    @Test
    void itIsNotCalledMoreOftenThanItsRate_andTheOthersAreCalled() throws Exception {
        limit("TSTASTA00000-SYS3 rate=1");
        AtomicReference<Answer> turnedAway = new AtomicReference<>();

        List<String> log = Logged.during(() -> turnedAway.set(await().atMost(GENEROUS)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .until(asta::ask, answer -> answer.plans().size() == 4)));

        assertThat(turnedAway.get().sources())
                .containsExactly(
                        Status.answered("SYS1"),
                        Status.answered("SYS2"),
                        Status.failed("SYS3", "SP-SOURCE-BUSY"),
                        Status.answered("SYS4"),
                        Status.answered("SYS5"));
        assertThat(turnedAway.get().resultCode()).isEqualTo("INFO");
        assertThat(log)
                .contains(
                        "samplan.limits source TSTASTA00000-SYS3 is not called: more than 1 calls in a second (rate=);"
                                + " further ones are not told of for a minute")
                .anyMatch(line -> line.contains("source TSTASTA00000-SYS3: SOURCE_BUSY"))
                .noneMatch(line -> line.contains(Request.ASTA));
    }

    @Test
    void withARateThatIsEnoughAllAreCalled_andTheFileIsFollowed() throws Exception {
        limit("TSTASTA00000-SYS4 rate=1");
        await().atMost(GENEROUS).until(() -> asta.ask().plans().size() == 4);

        limit("TSTASTA00000-SYS4 rate=100000");

        await().atMost(GENEROUS).until(() -> asta.ask().plans().size() == 5);
        assertThat(asta.ask().plans()).hasSize(5);
    }

    @Test
    void itGetsNoMoreCallsAtATimeThanItsPlaces_andTheLogNamesThatLimit() throws Exception {
        limit("TSTASTA00000-SYS3 concurrency=1");
        try (Gate gate = Gate.before(asta.source("SYS3"))) {
            CompletableFuture<Answer> first = CompletableFuture.supplyAsync(asta::ask);
            await().atMost(GENEROUS).until(() -> asta.source("SYS3").received().size() == 1);
            AtomicReference<Answer> second = new AtomicReference<>();

            List<String> log = Logged.during(() -> second.set(asta.ask()));

            assertThat(second.get().sources()).contains(Status.failed("SYS3", "SP-SOURCE-BUSY"));
            assertThat(second.get().plans()).hasSize(4);
            assertThat(log)
                    .anyMatch(line -> line.startsWith("samplan.limits source TSTASTA00000-SYS3 is not called for ")
                            && line.contains("its places are taken (concurrency)"));
            gate.open();
            assertThat(first.get(GENEROUS.toSeconds(), TimeUnit.SECONDS).plans())
                    .hasSize(5);
        }
        assertThat(asta.source("SYS3").received()).hasSize(1);
        assertThat(asta.ask().plans()).hasSize(5);
    }

    private static void limit(String line) throws Exception {
        Path beside = LIMITS.resolveSibling(LIMITS.getFileName() + ".new");
        Files.writeString(beside, line);
        Files.move(beside, LIMITS, StandardCopyOption.REPLACE_EXISTING);
    }
}
