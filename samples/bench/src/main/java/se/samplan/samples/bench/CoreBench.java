package se.samplan.samples.bench;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs {@link MergeBench}, {@link RecordBench} and {@link UnderstandingBench} in JMH, and tells the medians as tables. Takes the
 * options of JMH, which win over those that stand here.
 */
public final class CoreBench {

    private static final List<Integer> PLANS = List.of(100, 200, 400, 800, 1600);
    private static final List<String> STEPS = List.of("read", "filter", "merge", "clusters");

    private CoreBench() {}

    /** Measures and prints. */
    public static void main(String[] arguments) throws RunnerException, CommandLineOptionException {
        Collection<RunResult> results = new Runner(options(arguments)).run();
        System.out.println(
                "\n" + plansTable(results) + "\n" + recordsTable(results) + "\n" + understandingTable(results));
    }

    /** What the command line says, and else what stands here. To the builder a parent is what comes last, so it is asked first. */
    static Options options(String... arguments) throws CommandLineOptionException {
        CommandLineOptions given = new CommandLineOptions(arguments);
        ChainedOptionsBuilder options = new OptionsBuilder()
                .parent(given)
                .forks(given.getForkCount().orElse(2))
                .warmupIterations(given.getWarmupIterations().orElse(5))
                .warmupTime(given.getWarmupTime().orElse(TimeValue.seconds(1)))
                .measurementIterations(given.getMeasurementIterations().orElse(5))
                .measurementTime(given.getMeasurementTime().orElse(TimeValue.seconds(1)));
        if (given.getIncludes().isEmpty()) {
            options.include(String.join(
                    "|", MergeBench.class.getName(), RecordBench.class.getName(), UnderstandingBench.class.getName()));
        }
        return options.build();
    }

    /** Milliseconds per step, and all steps per plan: n log n, since sorting is the only step that grows faster than the plans. */
    static String plansTable(Collection<RunResult> results) {
        StringBuilder table = new StringBuilder("""
                | plans | read ms | filter ms | merge ms | clusters ms | total µs per plan |
                |-------|---------|-----------|----------|-------------|-------------------|
                """);
        for (int plans : PLANS) {
            double[] micros = STEPS.stream()
                    .mapToDouble(step -> micros(results, MergeBench.class, step, Integer.toString(plans)))
                    .toArray();
            table.append(String.format(
                    Locale.ROOT,
                    "| %5d | %7.2f | %9.2f | %8.2f | %11.2f | %17.1f |%n",
                    plans,
                    micros[0] / 1e3,
                    micros[1] / 1e3,
                    micros[2] / 1e3,
                    micros[3] / 1e3,
                    (micros[0] + micros[1] + micros[2] + micros[3]) / plans));
        }
        return table.toString();
    }

    /** Microseconds to read and to write one answer. */
    static String recordsTable(Collection<RunResult> results) {
        StringBuilder table = new StringBuilder("""
                | answer kB | read µs | write µs |
                |-----------|---------|----------|
                """);
        for (String bytes : List.of("10000", "50000")) {
            table.append(String.format(
                    Locale.ROOT,
                    "| %9d | %7.1f | %8.2f |%n",
                    Integer.parseInt(bytes) / 1000,
                    micros(results, RecordBench.class, "read", bytes),
                    micros(results, RecordBench.class, "write", bytes)));
        }
        return table.toString();
    }

    /** Milliseconds to understand what is planned for Asta, and growing numbers of plans. */
    static String understandingTable(Collection<RunResult> results) {
        StringBuilder table = new StringBuilder("""
                | plans | bookings | understand ms |
                |-------|----------|---------------|
                """);
        double asta = micros(results, UnderstandingBench.class, "understand", "0");
        table.append(String.format(Locale.ROOT, "|  Asta |        – | %13.2f |%n", asta / 1e3));
        for (int plans : PLANS) {
            double micros = micros(results, UnderstandingBench.class, "understand", Integer.toString(plans));
            table.append(String.format(Locale.ROOT, "| %5d | %8d | %13.2f |%n", plans, 2 * plans, micros / 1e3));
        }
        return table.toString();
    }

    /** The median over all iterations; not a number if it was not measured. */
    private static double micros(Collection<RunResult> results, Class<?> bench, String step, String parameter) {
        return results.stream()
                .filter(result -> result.getParams().getBenchmark().equals(bench.getName() + "." + step))
                .filter(result -> result.getParams().getParamsKeys().stream()
                        .anyMatch(key -> result.getParams().getParam(key).equals(parameter)))
                .mapToDouble(result -> result.getPrimaryResult().getStatistics().getPercentile(50))
                .findFirst()
                .orElse(Double.NaN);
    }
}
