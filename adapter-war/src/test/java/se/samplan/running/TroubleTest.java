package se.samplan.running;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.samplan.running.ManySources.Timed;

/**
 * Every trouble that a source can be in, for one, some and all of four sources. All cases are asked about at once, before the
 * first test; each test looks at one promise.
 */
class TroubleTest {

    private static final Duration BUDGET = Duration.ofSeconds(3);

    /** What the promise allows on top of the budget. */
    private static final Duration GRACE = Duration.ofMillis(200);

    private static final Duration GENEROUS = Duration.ofSeconds(20);
    private static final int SOURCES = 4;
    private static final int AT_ONCE = 6;
    private static final int WARM_UP = 30;

    private static final Map<Case, OnePlanSources> SOURCES_OF = new LinkedHashMap<>();
    private static final Map<Case, Timed> ANSWERS = new LinkedHashMap<>();
    private static Set<String> busyBefore = Set.of();
    private static ManySources adapter;

    /** How many of the sources are in trouble. */
    enum Spread {
        ONE(1),
        SOME(2),
        ALL(SOURCES);

        private final int sources;

        Spread(int sources) {
            this.sources = sources;
        }
    }

    record Case(Trouble trouble, Spread spread) {

        @Override
        public String toString() {
            return spread + " " + trouble;
        }
    }

    @BeforeAll
    static void askAll() throws Exception {
        OnePlanSources warm = OnePlanSources.start("WARM", 0, SOURCES);
        cases().forEach(each -> SOURCES_OF.put(each, start(each)));
        List<OnePlanSources> all = new ArrayList<>(SOURCES_OF.values());
        all.add(warm);
        adapter = ManySources.start(
                all,
                "aggregation.total = " + BUDGET.toSeconds() + "s",
                "aggregation.reserve = 1s",
                "aggregation.max-answer = 1MB");
        for (int i = 0; i < WARM_UP; i++) {
            adapter.ask(warm);
        }
        busyBefore = threadsInOurCode();
        ExecutorService consumers = Executors.newFixedThreadPool(AT_ONCE);
        try {
            Map<Case, Future<Timed>> asked = new LinkedHashMap<>();
            SOURCES_OF.forEach((each, sources) -> asked.put(each, consumers.submit(() -> adapter.ask(sources))));
            for (Map.Entry<Case, Future<Timed>> each : asked.entrySet()) {
                ANSWERS.put(each.getKey(), each.getValue().get());
            }
        } finally {
            consumers.shutdownNow();
        }
    }

    @AfterAll
    static void close() throws Exception {
        adapter.close();
    }

    static Stream<Case> cases() {
        return Stream.of(Trouble.values())
                .flatMap(trouble -> Stream.of(Spread.values()).map(spread -> new Case(trouble, spread)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theAnswerComesWithinTheBudget(Case each) {
        assertThat(ANSWERS.get(each).after()).isLessThan(BUDGET.plus(GRACE));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everySourceIsToldOfOnce_andRightly(Case each) {
        Answer answer = ANSWERS.get(each).answer();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.sources())
                .containsExactlyInAnyOrderElementsOf(
                        SOURCES_OF.get(each).statuses(each.trouble().code()));
        assertThat(answer.resultCode()).isEqualTo(each.trouble().code().isEmpty() ? "OK" : "INFO");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyRecordThatWasAnsweredIsThereOnce(Case each) {
        OnePlanSources sources = SOURCES_OF.get(each);

        assertThat(ANSWERS.get(each).answer().plans())
                .containsExactlyInAnyOrderElementsOf(
                        each.trouble().givesRecord() ? sources.allPlans() : sources.plansOfTheWell());
    }

    /** Those that would go on are cut: as many connections as there are sources in trouble. */
    @ParameterizedTest
    @MethodSource("cases")
    void noCallIsLeftOpenAtTheSources(Case each) {
        OnePlanSources sources = SOURCES_OF.get(each);

        await().atMost(GENEROUS).until(() -> sources.troubled().requestsUnderWay() == 0);
        await().atMost(GENEROUS).until(() -> sources.healthy().requestsUnderWay() == 0);
        if (each.trouble().mustBeCut()) {
            await().atMost(GENEROUS)
                    .until(() -> sources.troubled().connectionsClosedByPeer()
                            >= sources.inTrouble().size());
        }
    }

    @Test
    void noThreadIsLeftInOurCode_andNoCallAnywhere() {
        await().atMost(GENEROUS).until(() -> busyBefore.containsAll(threadsInOurCode()));
        await().atMost(GENEROUS).until(() -> adapter.callsUnderWay() == 0);
    }

    private static OnePlanSources start(Case each) {
        OnePlanSources sources = OnePlanSources.start(
                "C" + SOURCES_OF.size() + "X", each.spread().sources, SOURCES - each.spread().sources);
        sources.troubled().setMood(each.trouble().mood());
        sources.troubled().setDelay(each.trouble().delay());
        return sources;
    }

    /** Names of threads that are at work, or wait, in what this project has written; the stubs and tests apart. */
    static Set<String> threadsInOurCode() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> Stream.of(thread.getValue()).anyMatch(TroubleTest::isOurs))
                .filter(thread -> Stream.of(thread.getValue()).noneMatch(TroubleTest::isOfTheTest))
                .map(thread -> thread.getKey().getName())
                .collect(toSet());
    }

    private static boolean isOurs(StackTraceElement frame) {
        return frame.getClassName().startsWith("se.samplan.");
    }

    private static boolean isOfTheTest(StackTraceElement frame) {
        return frame.getClassName().startsWith("se.samplan.samples.")
                || frame.getClassName().startsWith("se.samplan.running.");
    }
}
