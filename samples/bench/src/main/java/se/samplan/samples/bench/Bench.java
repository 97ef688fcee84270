package se.samplan.samples.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;

/**
 * Measures every case and writes a table and a chart.
 *
 * <p>System properties: {@code bench.war}, the adapter; {@code bench.seconds} per run, 5; {@code bench.runs} per case, 3, of
 * which the median is told; {@code bench.only}, part of a case's name; {@code bench.jvm}, more options for the adapter.
 */
public final class Bench {

    private static final int THOUSAND = 1000;
    private static final Duration WARM_UP = Duration.ofSeconds(6);

    private Bench() {}

    /** Runs it; 1 if any answer was wrong. */
    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        Path war = Path.of(System.getProperty("bench.war", "adapter-war/target/samplan-adapter.war"));
        Path folder = Path.of(System.getProperty("bench.folder", "samples/bench/target/bench"));
        String only = System.getProperty("bench.only", "");
        if (!Files.isReadable(war)) {
            System.err.println("bench.war: no adapter there; build it with mvn -q -DskipTests package");
            System.exit(2);
        }
        List<Measured> all = new ArrayList<>();
        System.out.println(Measured.head());
        for (Case scene : Case.all()) {
            if (scene.name().contains(only)) {
                Measured measured = measure(scene, war, folder, WARM_UP);
                System.out.println(measured.row());
                all.add(measured);
            }
        }
        Files.writeString(folder.resolve("chart.svg"), Chart.svg(all));
        System.out.println("\nChart: " + folder.resolve("chart.svg"));
        System.exit(all.stream().allMatch(each -> each.wrong() == 0) ? 0 : 1);
    }

    /** The median of the runs, each on the same warm adapter. */
    static Measured measure(Case scene, Path war, Path folder, Duration warmUp)
            throws IOException, InterruptedException, ExecutionException {
        Duration time =
                Duration.ofMillis(Math.round(Double.parseDouble(System.getProperty("bench.seconds", "5")) * THOUSAND));
        int runs = Integer.getInteger("bench.runs", 3);
        try (Platform platform = new Platform()) {
            platform.play(scene);
            try (Adapter adapter = Adapter.start(war, folder, platform.port(), scene.heap())) {
                Load.run(scene, adapter.port(), warmUp);
                List<Measured> measured = new ArrayList<>();
                for (int i = 0; i < runs; i++) {
                    measured.add(once(scene, adapter, time));
                }
                if (scene.callers() == 1 && scene.sources() == 1) {
                    System.out.println(String.format(
                            Locale.ROOT,
                            "(start until ready: %d ms)",
                            adapter.startTime().toMillis()));
                }
                measured.sort(Comparator.comparingDouble(Measured::perSecond));
                return measured.get(runs / 2);
            }
        }
    }

    private static Measured once(Case scene, Adapter adapter, Duration time)
            throws IOException, InterruptedException, ExecutionException {
        Duration before = adapter.cpu();
        Load.Result result = Load.run(scene, adapter.port(), time);
        double cpu = adapter.cpu().minus(before).toNanos() / 1e9;
        return new Measured(
                scene,
                result.perSecond(),
                result.millis(0.5),
                result.millis(0.99),
                cpu / Math.max(1, result.nanos().length) * THOUSAND,
                adapter.residentMegabytes(),
                result.wrong());
    }
}
