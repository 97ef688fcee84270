package se.samplan.samples.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * Runs a mix of all scenarios for a long time and looks at two things: is every answer right, and does anything grow. After each
 * round the consumers pause; then no call may be left open at the sources, and the heap is measured when all garbage is gone.
 */
public final class Soak {

    private static final int CONSUMERS = 32;
    private static final int MOST_SOURCES = 8;
    private static final int SEEDS = 10_000;
    private static final int LARGEST_ANSWER = 500_000;
    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final Duration UNTIL_CLOSED = Duration.ofSeconds(10);
    private static final List<String> SETTINGS = List.of(
            "aggregation.total = 8s",
            "aggregation.reserve = 1s",
            "aggregation.max-answer = " + LARGEST_ANSWER / 1000 + "kB");

    /** What counts as growth: more than a tenth, and more than what an idle process wavers by. */
    private static final double TENTH = 1.1;

    private static final long WAVERING_KILOBYTES = 4 * 1024;
    private static final long WAVERING_THREADS = 8;

    private Soak() {}

    /**
     * What came of one round.
     *
     * @param open calls that were still open at the sources some time after the last answer
     * @param heap kB after collection
     */
    record Round(
            int number,
            long right,
            Map<String, Long> complaints,
            double p99,
            double slowest,
            int open,
            long heap,
            long threads) {

        String row() {
            long wrong = complaints.values().stream().mapToLong(Long::longValue).sum();
            return String.format(
                    Locale.ROOT,
                    "| %5d | %7d | %5d | %6.0f | %10.0f | %4d | %7d | %7d |",
                    number,
                    right,
                    wrong,
                    p99,
                    slowest,
                    open,
                    heap,
                    threads);
        }

        static String head() {
            return """
                    | round | answers | wrong | p99 ms | slowest ms | open | heap kB | threads |
                    |-------|---------|-------|--------|------------|------|---------|---------|""";
        }
    }

    /** Runs it; 1 if anything was wrong or grew, 2 if there is no adapter. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Bench.folder();
        Duration time =
                Duration.ofSeconds(Math.round(60 * Double.parseDouble(System.getProperty("soak.minutes", "30"))));
        Duration round = Bench.seconds("soak.round", "60");
        long seed = Long.getLong("soak.seed", 1);
        System.out.println(Bench.surroundings());
        System.out.println("Seed " + seed + ", " + CONSUMERS + " consumers\n\n" + Round.head());
        int rounds = Math.toIntExact(Math.max(3, time.toMillis() / round.toMillis()));
        List<Round> all = run(Bench.war(), folder, rounds, round, seed);
        Files.writeString(folder.resolve("soak.svg"), SoakChart.svg(all));
        System.out.println("\nChart: " + folder.resolve("soak.svg"));
        List<String> findings = findings(all);
        findings.forEach(finding -> System.out.println("NOT AS IT SHOULD BE: " + finding));
        System.exit(findings.isEmpty() ? 0 : 1);
    }

    /** All rounds on one adapter; each is printed as it ends. */
    static List<Round> run(Path war, Path folder, int rounds, Duration time, long seed)
            throws IOException, InterruptedException {
        AnswerCheck check = Bench.check();
        Supplier<Scene> scenes = scenes(new Random(seed));
        List<Round> all = new ArrayList<>();
        try (Platform platform =
                        new Platform(new Reply.Measure(Case.PLAN, LARGEST_ANSWER + LARGEST_ANSWER / 2, Duration.ZERO));
                Adapter adapter = Adapter.start(war, folder, platform.port(), Adapter.Start.with("256m", SETTINGS))) {
            Load.ofOne(
                    Task.aggregated(Scene.of(MOST_SOURCES, 0, Scenario.GOOD), check),
                    CONSUMERS,
                    adapter.port(),
                    WARM_UP);
            for (int number = 1; number <= rounds; number++) {
                Load.Result result =
                        Load.ofMany(() -> Task.aggregated(scenes.get(), check), CONSUMERS, adapter.port(), time);
                int open = openAfterAWhile(platform);
                Round round = new Round(
                        number,
                        result.nanos().length,
                        result.complaints(),
                        result.millis(0.99),
                        result.millis(1),
                        open,
                        adapter.heapAfterCollection(),
                        adapter.threads());
                System.out.println(round.row());
                all.add(round);
            }
        }
        return all;
    }

    private static Supplier<Scene> scenes(Random random) {
        return () -> Scene.mixed(1 + random.nextInt(MOST_SOURCES), random.nextInt(SEEDS));
    }

    private static int openAfterAWhile(Platform platform) throws InterruptedException {
        long end = System.nanoTime() + UNTIL_CLOSED.toNanos();
        while (platform.underWay() > 0 && System.nanoTime() < end) {
            Thread.sleep(20);
        }
        return platform.underWay();
    }

    /** What was wrong or grew; empty if nothing did. The first round warms up and is left out where growth is looked for. */
    static List<String> findings(List<Round> rounds) {
        List<String> findings = new ArrayList<>();
        Map<String, Long> complaints = rounds.stream()
                .map(Round::complaints)
                .map(Map::entrySet)
                .flatMap(Collection::stream)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum, TreeMap::new));
        complaints.forEach((what, often) -> findings.add(often + " times: " + what));
        rounds.stream()
                .filter(round -> round.right() == 0)
                .forEach(round -> findings.add("no right answer in round " + round.number()));
        rounds.stream()
                .filter(round -> round.open() > 0)
                .forEach(round -> findings.add(round.open() + " calls left open after round " + round.number()));
        List<Round> warm = rounds.subList(1, rounds.size());
        int third = Math.max(1, warm.size() / 3);
        List<Round> early = warm.subList(0, third);
        List<Round> late = warm.subList(warm.size() - third, warm.size());
        grown("heap", "kB", Round::heap, early, late, WAVERING_KILOBYTES).ifPresent(findings::add);
        grown("threads", "", Round::threads, early, late, WAVERING_THREADS).ifPresent(findings::add);
        return findings;
    }

    private static Optional<String> grown(
            String what,
            String unit,
            ToLongFunction<Round> figure,
            List<Round> early,
            List<Round> late,
            long wavering) {
        long before = median(early, figure);
        long after = median(late, figure);
        return after > before * TENTH && after > before + wavering
                ? Optional.of(("the " + what + " grew from " + before + " to " + after + " " + unit).strip())
                : Optional.empty();
    }

    private static long median(List<Round> rounds, ToLongFunction<Round> figure) {
        return rounds.stream()
                .map(figure::applyAsLong)
                .sorted(Comparator.naturalOrder())
                .skip(rounds.size() / 2)
                .findFirst()
                .orElseThrow();
    }
}
