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
import java.util.Optional;
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
        List<Program> programs = Program.chosen(war);
        Path folder = folder();
        System.out.println(scenarios());
        System.out.println(surroundings());
        System.out.println(Measured.head());
        Pace pace = new Pace(
                seconds("bench.warm", "20"), seconds("bench.seconds", "5"), Integer.getInteger("bench.runs", 3));
        List<Measured> all = new ArrayList<>();
        for (Case what : chosen().toList()) {
            List<Measured> measured = measure(what, programs, folder, pace);
            Optional<Measured> raw = measured.stream()
                    .filter(each -> each.program().equals("raw"))
                    .findFirst();
            measured.forEach(each -> System.out.println(each.row(raw)));
            all.addAll(measured);
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
                .filter(each -> each.program().equals(Program.ADAPTER))
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

    /** The median of the runs of each program, each on the same warm process. The programs take turns. */
    static List<Measured> measure(Case what, List<Program> programs, Path folder, Pace pace) throws IOException {
        Task task = what.task(check());
        List<Running> running = new ArrayList<>();
        try (Platform platform = new Platform(new Reply.Measure(what.attachment(), 16 * MEGABYTE, what.delay()))) {
            for (Program program :
                    programs.stream().filter(each -> each.plays(what)).toList()) {
                Path own = Files.createDirectories(programs.size() == 1 ? folder : folder.resolve(program.name()));
                Adapter.Start how = new Adapter.Start(
                        what.heap(), what.allSettings(), what.role().arguments(own));
                Adapter adapter = Adapter.start(program, own, platform.port(), how);
                running.add(
                        new Running(program, adapter, adapter.firstAnswer(task).toMillis(), new ArrayList<>()));
                Load.ofOne(task, what.consumers(), adapter.port(), pace.warmUp());
            }
            for (int i = 0; i < pace.runs(); i++) {
                for (Running each : running) {
                    each.runs().add(once(what, each, task, pace.run()));
                }
            }
            return running.stream().map(Running::median).toList();
        } finally {
            for (Running each : running) {
                each.adapter().close();
            }
        }
    }

    /** A program that has been started, and its runs until now. */
    private record Running(Program program, Adapter adapter, long firstAnswer, List<Measured> runs) {

        Measured median() {
            return runs.stream()
                    .sorted(Comparator.comparingDouble(Measured::perSecond))
                    .toList()
                    .get(runs.size() / 2);
        }
    }

    private static Measured once(Case what, Running running, Task task, Duration time) throws IOException {
        Adapter adapter = running.adapter();
        Duration before = adapter.cpu();
        Duration toolsBefore = ownCpu();
        Load.Result result = Load.ofOne(task, what.consumers(), adapter.port(), time);
        Duration tools = ownCpu().minus(toolsBefore);
        Duration cpu = adapter.cpu().minus(before);
        return new Measured(
                running.program().name(),
                what,
                result.perSecond(),
                result.millis(0.5),
                result.millis(0.99),
                result.millis(0.999),
                result.millis(1),
                perThousand(cpu, result),
                perThousand(tools, result),
                adapter.residentMegabytes(),
                running.firstAnswer(),
                result.wrong());
    }

    private static double perThousand(Duration cpu, Load.Result result) {
        return cpu.toNanos() / 1e9 / Math.max(1, result.nanos().length) * THOUSAND;
    }

    private static Duration ownCpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
