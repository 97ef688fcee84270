package se.samplan.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samplan.running.Answer.Status;

/** A source is killed while consumers ask, and comes back. */
class RestartedSourceTest {

    private static final Duration GENEROUS = Duration.ofSeconds(60);
    private static final int CONSUMERS = 4;
    private static final int ENOUGH = 20;

    private final OnePlanSources sources = OnePlanSources.start("R", 1, 2);
    private final Collection<Answer> answers = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean goOn = new AtomicBoolean(true);
    private final ExecutorService consumers = Executors.newFixedThreadPool(CONSUMERS);
    private ManySources adapter;

    @BeforeEach
    void start() throws Exception {
        adapter = ManySources.start(List.of(sources), "aggregation.total = 5s", "breaker.pause = 2s");
    }

    @AfterEach
    void close() throws Exception {
        goOn.set(false);
        consumers.shutdownNow();
        adapter.close();
    }

    @Test
    void nobodyLosesARecordOfTheOthers_andTheSourceIsBackByItself() throws Exception {
        List<Future<?>> asking = new ArrayList<>();
        for (int i = 0; i < CONSUMERS; i++) {
            asking.add(consumers.submit(this::askOn));
        }
        await().atMost(GENEROUS).until(() -> answers.size() > ENOUGH);

        sources.troubled().close();
        await().atMost(GENEROUS).until(() -> failures() > ENOUGH);
        OnePlanSources again = sources.restarted();
        try {
            answers.clear();
            await().atMost(GENEROUS)
                    .until(() -> answers.stream().filter(this::isWhole).count() > ENOUGH);
            goOn.set(false);
            for (Future<?> consumer : asking) {
                consumer.get();
            }
            assertThat(adapter.ask(sources).answer()).matches(this::isWhole);
        } finally {
            again.troubled().close();
        }
    }

    private void askOn() {
        while (goOn.get()) {
            Answer answer = adapter.ask(sources).answer();
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.sources().stream().map(Status::address))
                    .doesNotHaveDuplicates()
                    .hasSize(3);
            assertThat(answer.sources()).containsAll(sources.statuses("").subList(1, 3));
            assertThat(answer.plans()).containsAll(sources.plansOfTheWell());
            answers.add(answer);
        }
    }

    private long failures() {
        return answers.stream().filter(answer -> !isWhole(answer)).count();
    }

    private boolean isWhole(Answer answer) {
        return answer.sources().containsAll(sources.statuses(""))
                && answer.plans().containsAll(sources.allPlans());
    }
}
