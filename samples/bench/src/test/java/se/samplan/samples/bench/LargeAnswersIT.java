package se.samplan.samples.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Twelve at a time ask for 50 MB each, of an adapter whose heap holds a fraction of that. */
class LargeAnswersIT {

    private static final int MEGABYTE = 1_000_000;
    private static final int CONSUMERS = 12;
    private static final int OK = 200;
    private static final String EXPLICIT = "explicit";
    private static final String LARGE_ADDRESS = "TSTASTA00000-HUGE0";
    private static final Task LARGE = Task.aggregated(Scene.of(2, 1, Scenario.HUGE), Bench.check());
    private static final Task GOOD = Task.aggregated(Scene.of(2, 0, Scenario.GOOD), Bench.check());

    /** @param largest above which an answer is refused; the second lets a single answer of 50 MB through */
    @ParameterizedTest
    @ValueSource(strings = {"15MB", "60MB"})
    void eachIsToldWhatBecameOfIt_andTheAdapterLivesOn(String largest, @TempDir Path folder) throws Exception {
        Reply.Measure measure = new Reply.Measure(Case.PLAN, 50 * MEGABYTE, Duration.ZERO);
        try (Platform platform = new Platform(measure);
                Adapter adapter = Adapter.start(
                        Path.of(System.getProperty("bench.war")),
                        folder,
                        platform.port(),
                        Adapter.Start.with("192m", List.of("aggregation.max-answer = " + largest)))) {
            assertThat(askAtOnce(adapter)).hasSize(CONSUMERS).containsOnly(EXPLICIT);

            assertThat(GOOD.complaint().apply(adapter.ask(GOOD))).isEmpty();
            assertThat(adapter.isAlive()).isTrue();
            assertThat(Files.readString(folder.resolve("adapter.log"))).doesNotContain("OutOfMemoryError");
        }
    }

    private static List<String> askAtOnce(Adapter adapter) throws Exception {
        ExecutorService consumers = Executors.newFixedThreadPool(CONSUMERS);
        try {
            List<Future<String>> asked = new ArrayList<>();
            for (int i = 0; i < CONSUMERS; i++) {
                asked.add(consumers.submit(() -> verdict(adapter.ask(LARGE))));
            }
            List<String> verdicts = new ArrayList<>();
            for (Future<String> each : asked) {
                verdicts.add(each.get());
            }
            return verdicts;
        } finally {
            consumers.shutdownNow();
        }
    }

    /** A fault for the whole, or both sources told of: the good one in full, the large one too or with a code that says why not. */
    private static String verdict(HttpAnswer answer) {
        String text = answer.text();
        if (answer.status() != OK) {
            return text.contains("<faultstring>") ? EXPLICIT : "HTTP " + answer.status();
        }
        boolean both = text.contains(LARGE_ADDRESS + "<") && text.contains(">plan-1<");
        return both && (text.contains(">plan-0<") || text.contains("code>SP-")) ? EXPLICIT : "a source is not told of";
    }
}
