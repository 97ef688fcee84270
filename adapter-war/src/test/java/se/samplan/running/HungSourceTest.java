package se.samplan.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samplan.running.ManySources.Timed;
import se.samplan.samples.messages.stub.Mood;

/** Many wait for a source that says nothing. Who asks others must not notice. */
class HungSourceTest {

    private static final Duration BUDGET = Duration.ofSeconds(8);
    private static final Duration GRACE = Duration.ofMillis(200);
    private static final Duration GENEROUS = Duration.ofSeconds(30);
    private static final int WAITING = 300;
    private static final int OTHERS = 20;

    private final OnePlanSources hung = OnePlanSources.start("HUNG", 1, 0);
    private final OnePlanSources others = OnePlanSources.start("GOOD", 0, 2);
    private final ExecutorService consumers = Executors.newCachedThreadPool();
    private ManySources adapter;

    @BeforeEach
    void start() throws Exception {
        hung.troubled().setMood(Mood.SILENT);
        adapter = ManySources.start(
                List.of(hung, others), "aggregation.total = " + BUDGET.toSeconds() + "s", "aggregation.reserve = 1s");
        for (int i = 0; i < OTHERS; i++) {
            adapter.ask(others);
        }
    }

    @AfterEach
    void close() throws Exception {
        consumers.shutdownNow();
        adapter.close();
    }

    @Test
    void threeHundredWait_andTheOthersDoNot() throws Exception {
        List<Future<Timed>> waiting = new ArrayList<>();
        for (int i = 0; i < WAITING; i++) {
            waiting.add(consumers.submit(() -> adapter.ask(hung)));
        }
        await().atMost(GENEROUS).until(() -> hung.troubled().openedConnections() > 0);

        for (int i = 0; i < OTHERS; i++) {
            Timed answer = adapter.ask(others);
            assertThat(answer.answer().plans()).containsExactlyInAnyOrderElementsOf(others.allPlans());
            assertThat(answer.after()).as("the wait of somebody else").isLessThan(BUDGET.dividedBy(2));
        }

        for (Future<Timed> each : waiting) {
            assertThat(each.get().after()).isLessThan(BUDGET.plus(GRACE));
            assertExplicit(each.get().answer());
        }
        await().atMost(GENEROUS).until(() -> adapter.callsUnderWay() == 0);
    }

    /** Told that the source failed, or refused as a whole: never left without a word. */
    private static void assertExplicit(Answer answer) {
        if (answer.status() == 200) {
            assertThat(answer.sources())
                    .hasSize(1)
                    .allMatch(source -> source.error().startsWith("SP-"));
        } else {
            assertThat(answer.faultCode()).isEqualTo("Server");
        }
    }
}
