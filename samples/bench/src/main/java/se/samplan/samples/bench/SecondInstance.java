package se.samplan.samples.bench;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/**
 * What a second instance gives: one behind nginx, and two. Once warm, each has half of the machine's first processor; nginx, the
 * sources and the consumers share the second. So the machine has room for all of them, and only the instances are short of time.
 */
public final class SecondInstance {

    private static final int INSTANCES = 2;
    private static final int HALF = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> ONE_PROCESSOR = List.of("-XX:ActiveProcessorCount=1");
    private static final Task TASK = Task.aggregated(Scene.of(5, 0, Scenario.GOOD), Bench.check());

    private SecondInstance() {}

    /** How it is asked: by so many consumers for each instance. */
    record Pace(int consumers, Duration warm, Duration time, int runs) {}

    /** Runs it; 1 if any answer was wrong, 2 if it cannot be run here. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (!RollingUpdate.isThere("nginx") || !RollingUpdate.isThere("taskset") || !Share.canBeMade()) {
            System.err.println("SKIPPED: this needs nginx and taskset, and control groups that may be made (as root)");
            System.exit(2);
        }
        System.out.println(Bench.surroundings());
        Pace pace = new Pace(
                Integer.getInteger("second.consumers", 8),
                Bench.seconds("second.warm", "180"),
                Bench.seconds("second.seconds", "10"),
                Integer.getInteger("second.runs", 5));
        System.exit(run(Bench.war(), Bench.folder(), pace) ? 0 : 1);
    }

    /**
     * Prints a row for one instance, and one for two.
     *
     * @return true if no answer was wrong
     */
    static boolean run(Path war, Path folder, Pace pace) throws IOException, InterruptedException {
        Share.pin(1, ProcessHandle.current().pid());
        System.out.println("""
                | instances | right/s | p50 ms | p99 ms | CPU-s/1k | wrong |
                |-----------|---------|--------|--------|----------|-------|""");
        boolean right = true;
        try (Platform platform = new Platform(new Reply.Measure(Case.PLAN, Case.PLAN, Duration.ZERO))) {
            for (int instances = 1; instances <= INSTANCES; instances++) {
                Path own = Files.createDirectories(folder.resolve("second-" + instances))
                        .toAbsolutePath();
                right &= new Row(war, own, platform.port(), pace).of(instances);
            }
        }
        return right;
    }

    /** So many instances, started for this row and ended after it. */
    private record Row(Path war, Path folder, int platform, Pace pace) {

        boolean of(int instances) throws IOException, InterruptedException {
            Adapter[] adapters = new Adapter[instances];
            Deque<Share> shares = new ArrayDeque<>();
            try {
                for (int i = 0; i < instances; i++) {
                    adapters[i] = Adapter.start(
                            war,
                            folder.resolve("instance-" + (i + 1)),
                            platform,
                            new Adapter.Start("192m", List.of(), List.of(), ONE_PROCESSOR));
                    Share.pin(0, adapters[i].pid());
                }
                int door = RollingUpdate.free();
                Process nginx = new Nginx(folder, door, false)
                        .start(Arrays.stream(adapters).mapToInt(Adapter::port).toArray());
                try {
                    awaitOpen(door);
                    Load.ofOne(TASK, pace.consumers() * instances, door, pace.warm());
                    for (Adapter adapter : adapters) {
                        shares.push(Share.of(HALF, adapter.pid()));
                    }
                    return measured(door, adapters);
                } finally {
                    nginx.destroy();
                    nginx.waitFor();
                }
            } finally {
                for (Adapter adapter : adapters) {
                    if (adapter != null) {
                        adapter.end(PATIENCE);
                    }
                }
                while (!shares.isEmpty()) {
                    shares.pop().close();
                }
            }
        }

        private static void awaitOpen(int door) throws IOException, InterruptedException {
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (System.nanoTime() < end) {
                try {
                    new Socket(InetAddress.getLoopbackAddress(), door).close();
                    return;
                } catch (ConnectException e) {
                    Thread.sleep(50); // nginx is not there yet
                }
            }
            throw new IOException("nginx does not listen");
        }

        private boolean measured(int door, Adapter... adapters) throws IOException {
            int consumers = pace.consumers() * adapters.length;
            Load.Result[] runs = new Load.Result[pace.runs()];
            Duration before = cpu(adapters);
            for (int run = 0; run < runs.length; run++) {
                runs[run] = Load.ofOne(TASK, consumers, door, pace.time());
            }
            Duration used = cpu(adapters).minus(before);
            Arrays.sort(runs, (one, other) -> Double.compare(one.perSecond(), other.perSecond()));
            Load.Result median = runs[runs.length / 2];
            int answers =
                    Arrays.stream(runs).mapToInt(run -> run.nanos().length).sum();
            long wrong = Arrays.stream(runs).mapToLong(Load.Result::wrong).sum();
            System.out.printf(
                    Locale.ROOT,
                    "| %9d | %7.0f | %6.2f | %6.2f | %8.3f | %5d |%n",
                    adapters.length,
                    median.perSecond(),
                    median.millis(0.5),
                    median.millis(0.99),
                    used.toNanos() / 1e6 / Math.max(1, answers),
                    wrong);
            return wrong == 0 && answers > 0;
        }

        private static Duration cpu(Adapter... adapters) throws IOException {
            Duration all = Duration.ZERO;
            for (Adapter adapter : adapters) {
                all = all.plus(adapter.cpu());
            }
            return all;
        }
    }
}
