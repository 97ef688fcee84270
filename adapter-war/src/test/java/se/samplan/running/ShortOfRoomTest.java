package se.samplan.running;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.samplan.running.Answer.Status;
import se.samplan.samples.messages.stub.Mood;

/** Requests that together need several times the room that there is. */
class ShortOfRoomTest {

    private static final int REQUESTS = 8;
    private static final int PADDING = 150_000;

    @RegisterExtension
    static final AdapterInFront asta = AdapterInFront.ofAsta(
            "aggregation.max-answer = 1MB", "aggregation.bytes-in-flight = 2MB", "aggregation.total = 25s");

    private final ExecutorService consumers = Executors.newFixedThreadPool(REQUESTS);

    @BeforeEach
    void makeAnswersLarge() {
        for (String name : List.of("SYS1", "SYS2", "SYS3", "SYS4", "SYS5")) {
            byte[] padded = padded(Sample.text("samples/asta/step-9/" + name + "/GetCarePlans.xml"));
            asta.source(name).answerWith(request -> padded);
            asta.source(name).setDelay(Duration.ofMillis(500));
        }
    }

    /** With blanks behind the last record, which are nobody's. */
    private static byte[] padded(String answer) {
        int end = answer.lastIndexOf("</");
        return (answer.substring(0, end) + " ".repeat(PADDING) + answer.substring(end)).getBytes(UTF_8);
    }

    @AfterEach
    void stop() {
        consumers.shutdownNow();
    }

    @Test
    void allAreWhole_whereEachNeedsLessThanHalf() throws Exception {
        assertThat(askAllAtOnce()).allMatch(ShortOfRoomTest::isWhole);
    }

    @Test
    void allAreWhole_whereAnswersAreCompressed() throws Exception {
        asta.allSources(Mood.GZIP);

        assertThat(askAllAtOnce()).allMatch(ShortOfRoomTest::isWhole);
    }

    private List<Answer> askAllAtOnce() throws Exception {
        List<CompletableFuture<Answer>> asked = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            asked.add(CompletableFuture.supplyAsync(asta::ask, consumers));
        }
        List<Answer> answers = new ArrayList<>();
        for (CompletableFuture<Answer> one : asked) {
            answers.add(one.get(60, TimeUnit.SECONDS));
        }
        return answers;
    }

    private static boolean isWhole(Answer answer) {
        return answer.plans().equals(List.of("P5", "P4", "P3", "P2", "P1"))
                && answer.sources().stream().allMatch(Status::inSynch);
    }
}
