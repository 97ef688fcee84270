package se.samplan.samples.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Measures every case and writes a table, a chart, and the figures as CSV and JSON. The system properties stand in the README
 * of this module.
 */
public final class Bench {

    private static final int THOUSAND = 1000;
    private static final int MEGABYTE = 1_000_000;

    private Bench() {}

    /** How long and how often is measured. */
    record Pace(Duration warmUp, Duration run, int runs) {}

    /** Runs it; 1 if any answer was wrong, 2 if there is no adapter. */
    public static void main(String[] arguments) throws IOException {
        Path war = war();
        Path folder = folder();
        System.out.println(scenarios());
        System.out.println(surroundings());
        System.out.println(Measured.head());
        Pace pace = new Pace(
                seconds("bench.warm", "20"), seconds("bench.seconds", "5"), Integer.getInteger("bench.runs", 3));
        List<Measured> all = new ArrayList<>();
        for (Case what : chosen().toList()) {
            Measured measured = measure(what, war, folder, pace);
            System.out.println(measured.row());
            all.add(measured);
        }
        Files.writeString(folder.resolve("chart.svg"), Chart.svg(all));
        Results.write(all, folder);
        System.out.println("\n" + perCall(all));
        System.out.println("\nChart and figures: " + folder);
        System.exit(all.stream().allMatch(each -> each.wrong() == 0) ? 0 : 1);
    }

    static Path war() {
        Path war = Path.of(System.getProperty("bench.war", "adapter-war/target/samplan-adapter.war"));
        if (!Files.isReadable(war)) {
            System.err.println("bench.war: no adapter there; build it with mvn -q -DskipTests package");
            System.exit(2);
        }
        return war;
    }

    static Path folder() throws IOException {
        return Files.createDirectories(Path.of(System.getProperty("bench.folder", "samples/bench/target/bench")));
    }

    static Duration seconds(String property, String otherwise) {
        return Duration.ofMillis(Math.round(Double.parseDouble(System.getProperty(property, otherwise)) * THOUSAND));
    }

    /** Codes by which a failing source may be said not to have been asked; see the README. */
    static AnswerCheck check() {
        String codes = System.getProperty("bench.not-asked", "SP-SOURCE-PAUSED");
        return new AnswerCheck(codes.isBlank() ? Set.of() : Set.of(codes.strip().split("[ ,]+", -1)));
    }

    /** The JVM and its options, as they stand before each table. */
    static String surroundings() {
        return "Java " + Runtime.version() + ", " + Runtime.getRuntime().availableProcessors()
                + " processors; options of the adapter: "
                + (Adapter.options("").isEmpty() ? "none" : String.join(" ", Adapter.options("")))
                + ", and -Xmx where the case names a heap; options of this process: "
                + String.join(" ", ManagementFactory.getRuntimeMXBean().getInputArguments()) + "\n";
    }

    private static String scenarios() {
        StringBuilder table = new StringBuilder("""
                | scenario   | letters | told as          | plan | a source in it … |
                |------------|---------|------------------|------|------------------|
                """);
        for (Scenario each : Scenario.values()) {
            table.append(String.format(
                    "| %-10s | %s    | %-16s | %-4s | %s |%n",
                    each,
                    each.letters(),
                    each.code().isEmpty() ? "answered" : each.code(),
                    each.gives() ? "yes" : "no",
                    each.does()));
        }
        return table.toString();
    }

    private static Stream<Case> chosen() {
        Stream<Case> set = switch (System.getProperty("bench.set", "good")) {
            case "good" -> Case.ofGoodSources().stream();
            case "faulty" -> Case.ofFaultySources().stream();
            case "all" -> Case.all();
            default -> throw new IllegalArgumentException("bench.set is good, faulty or all");
        };
        String only = System.getProperty("bench.only", "");
        return set.filter(each -> each.name().contains(only));
    }

    /** Whether a call costs the same among many sources as among few. */
    private static String perCall(List<Measured> all) {
        double[] costs = all.stream()
                .filter(each -> each.what().consumers() == 1 && each.what().sources() >= 5)
                .mapToDouble(Measured::cpuPerCall)
                .toArray();
        double least = Arrays.stream(costs).min().orElse(0);
        double most = Arrays.stream(costs).max().orElse(0);
        return costs.length < 2
                ? ""
                : String.format(
                        Locale.ROOT,
                        "CPU per call, 5 to 200 sources, one consumer: %.1f to %.1f µs (%.0f %% apart)",
                        least,
                        most,
                        (most / least - 1) * 100);
    }

    /** The median of the runs, each on the same warm adapter. */
    static Measured measure(Case what, Path war, Path folder, Pace pace) throws IOException {
        Task task = what.task(check());
        Adapter.Start how =
                new Adapter.Start(what.heap(), what.allSettings(), what.role().arguments(folder));
        try (Platform platform = new Platform(new Reply.Measure(what.attachment(), 16 * MEGABYTE, what.delay()));
                Adapter adapter = Adapter.start(war, folder, platform.port(), how)) {
            long first = adapter.firstAnswer(task).toMillis();
            Load.ofOne(task, what.consumers(), adapter.port(), pace.warmUp());
            List<Measured> measured = new ArrayList<>();
            for (int i = 0; i < pace.runs(); i++) {
                measured.add(once(what, adapter, task, first, pace.run()));
            }
            measured.sort(Comparator.comparingDouble(Measured::perSecond));
            return measured.get(pace.runs() / 2);
        }
    }

    private static Measured once(Case what, Adapter adapter, Task task, long firstAnswer, Duration time)
            throws IOException {
        Duration before = adapter.cpu();
        Duration toolsBefore = ownCpu();
        Load.Result result = Load.ofOne(task, what.consumers(), adapter.port(), time);
        Duration tools = ownCpu().minus(toolsBefore);
        Duration cpu = adapter.cpu().minus(before);
        return new Measured(
                what,
                result.perSecond(),
                result.millis(0.5),
                result.millis(0.99),
                perThousand(cpu, result),
                perThousand(tools, result),
                adapter.residentMegabytes(),
                firstAnswer,
                result.wrong());
    }

    private static double perThousand(Duration cpu, Load.Result result) {
        return cpu.toNanos() / 1e9 / Math.max(1, result.nanos().length) * THOUSAND;
    }

    private static Duration ownCpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
