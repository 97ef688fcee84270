package se.samplan.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samplan.samples.messages.stub.Mood;

/** Many wait for a source that says nothing. Who asks others must not notice. */
class HungSourceTest {

    private static final Duration BUDGET = Duration.ofSeconds(8);
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
        List<Future<Answer>> waiting = new ArrayList<>();
        for (int i = 0; i < WAITING; i++) {
            waiting.add(consumers.submit(() -> adapter.ask(hung).answer()));
        }
        await().atMost(GENEROUS).until(() -> hung.troubled().openedConnections() > 0);

        for (int i = 0; i < OTHERS; i++) {
            Answer answer = adapter.ask(others).answer();
            assertThat(answer.plans()).containsExactlyInAnyOrderElementsOf(others.allPlans());
            assertThat(waiting).as("those who asked before, and still wait").anyMatch(each -> !each.isDone());
        }

        for (Future<Answer> each : waiting) { // the source never says a word
            assertExplicit(each.get(GENEROUS.toSeconds(), TimeUnit.SECONDS));
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
