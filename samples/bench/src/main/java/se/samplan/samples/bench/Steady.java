package se.samplan.samples.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;

/**
 * Finds the most that the adapter answers in a second, and then looks at how it goes with seven tenths of that for a long time,
 * and with twice as much for a short one. Requests come whether or not those before have been answered.
 */
public final class Steady {

    private static final int CONSUMERS = 64;
    private static final double PART = 0.7;
    private static final double OVERLOAD = 2;
    private static final String LOG = "gc.log";
    private static final Pattern PAUSE = Pattern.compile("Pause .* ([0-9]+[.,][0-9]+)ms");

    private Steady() {}

    /** How long each load goes on. */
    record Pace(Duration warm, Duration steady, Duration overload) {}

    /** Runs it; 1 if any answer was wrong, 2 if there is no adapter. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Bench.folder();
        System.out.println(Bench.surroundings());
        System.out.println(head());
        Pace pace = new Pace(
                Bench.seconds("steady.warm", "60"),
                Duration.ofSeconds(Math.round(60 * Double.parseDouble(System.getProperty("steady.minutes", "10")))),
                Bench.seconds("steady.overload", "30"));
        boolean right = run(Bench.war(), folder, List.of(), pace);
        System.exit(right ? 0 : 1);
    }

    private static String head() {
        return """
                | load             | asked/s | right/s | p50 ms | p99 ms | p99.9 ms | max ms | refused/s | p99 of refusals ms | CPU-s/1k | RSS MB | GC pauses: max ms | sum ms | wrong |
                |------------------|---------|---------|--------|--------|----------|--------|-----------|--------------------|----------|--------|-------------------|--------|-------|""";
    }

    /**
     * All three loads on one adapter, a row each.
     *
     * @param settings of the adapter; those of {@code bench.settings} win
     * @return true if no answer was wrong
     */
    static boolean run(Path war, Path folder, List<String> settings, Pace pace) throws IOException {
        Task task = Task.aggregated(Scene.of(5, 0, Scenario.GOOD), Bench.check());
        Path log = folder.resolve(LOG);
        Files.deleteIfExists(log);
        Adapter.Start how = new Adapter.Start("", settings, List.of(), List.of("-Xlog:gc:file=" + log));
        try (Platform platform = new Platform(new Reply.Measure(Case.PLAN, Case.PLAN, Duration.ZERO));
                Adapter adapter = Adapter.start(war, folder, platform.port(), how)) {
            Load.ofOne(task, CONSUMERS, adapter.port(), pace.warm());
            double most = Load.ofOne(
                            task, CONSUMERS, adapter.port(), pace.warm().dividedBy(2))
                    .perSecond();
            System.out.printf(Locale.ROOT, "| the most         |         | %7.0f |%n", most);
            boolean steady = new Row(adapter, log).of("seven tenths", task, PART * most, pace.steady());
            boolean overloaded = new Row(adapter, log).of("twice the most", task, OVERLOAD * most, pace.overload());
            return steady && overloaded;
        }
    }

    /** The pauses that the collector has written down, in milliseconds. */
    static double[] pauses(String log) {
        return PAUSE.matcher(log)
                .results()
                .map((MatchResult pause) -> pause.group(1).replace(',', '.'))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    /** One load, and what it did to the adapter. */
    private record Row(Adapter adapter, Path log) {

        boolean of(String name, Task task, double perSecond, Duration time) throws IOException {
            int before = pauses(Files.readString(log)).length;
            Duration cpu = adapter.cpu();
            Arrivals.Result result = Arrivals.of(task, perSecond, adapter.port(), time);
            Load.Result right = result.right();
            double[] pauses =
                    DoubleStream.of(pauses(Files.readString(log))).skip(before).toArray();
            System.out.printf(
                    Locale.ROOT,
                    "| %-16s | %7.0f | %7.0f | %6.2f | %6.2f | %8.2f | %6.1f | %9.0f | %18.2f | %8.3f | %6d | %17.1f | %6.0f | %5d |%n",
                    name,
                    perSecond,
                    right.perSecond(),
                    right.millis(0.5),
                    right.millis(0.99),
                    right.millis(0.999),
                    right.millis(1),
                    result.refused().length / (right.time().toNanos() / 1e9),
                    result.refusedMillis(0.99),
                    adapter.cpu().minus(cpu).toNanos() / 1e6 / Math.max(1, right.nanos().length),
                    adapter.residentMegabytes(),
                    DoubleStream.of(pauses).max().orElse(0),
                    DoubleStream.of(pauses).sum(),
                    right.wrong());
            right.complaints().forEach((what, times) -> System.out.println("WRONG: " + what + ", " + times));
            return right.wrong() == 0;
        }
    }
}
