package se.samplan.samples.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Consumers by the thousand hang up at random, in every phase of a request. Afterwards nothing may be left of them: no request in
 * flight, no byte held, no call open at a source, and no answer in the ledger of which is not said how it ended.
 */
public final class HangUps {

    private static final List<HangUp> PHASES = List.of(HangUp.values());
    private static final int AT_ONCE = 64;
    private static final int ATTACHMENT = 100_000;
    private static final Duration UNTIL_GONE = Duration.ofSeconds(60);
    private static final String LEDGER = "ledger.txt";
    private static final Scene ONE_SLOW = Scene.of(4, 1, Scenario.SLOW);

    /** What must be back at zero, as it stands on the page of metrics. */
    private static final List<String> METERS = List.of(
            "samplan_requests_in_flight",
            "samplan_answers_held_bytes",
            "samplan_source_calls",
            "samplan_ledger_ends_waiting");

    private final Platform platform;
    private final Adapter adapter;
    private final Map<HangUp, Long> done = new ConcurrentSkipListMap<>();
    private final Map<String, Long> notDone = new ConcurrentSkipListMap<>();

    private HangUps(Platform platform, Adapter adapter) {
        this.platform = platform;
        this.adapter = adapter;
    }

    /** Runs it; 1 if anything is left or nobody could hang up, 2 if there is no adapter. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(Bench.folder(), "hang-ups-");
        List<String> findings =
                run(Bench.war(), folder, Integer.getInteger("hang-ups", 10_000), Long.getLong("hang-ups.seed", 1));
        findings.forEach(finding -> System.out.println("NOT AS IT SHOULD BE: " + finding));
        System.exit(findings.isEmpty() ? 0 : 1);
    }

    /**
     * So many consumers.
     *
     * @param folder an empty one
     * @return what was not as it should be
     */
    static List<String> run(Path war, Path folder, int consumers, long seed) throws IOException, InterruptedException {
        Adapter.Start how = Adapter.Start.with("256m", List.of("ledger.file = " + LEDGER, "ledger.time = 20s"));
        List<String> findings = new ArrayList<>();
        try (Platform platform = new Platform(new Reply.Measure(ATTACHMENT, 2 * ATTACHMENT, Duration.ZERO));
                Adapter adapter = Adapter.start(war, folder, platform.port(), how)) {
            HangUps run = new HangUps(platform, adapter);
            run.hangUp(consumers, seed);
            findings.addAll(run.left());
            findings.addAll(run.control());
        }
        findings.addAll(kept(folder));
        findings.addAll(ledger(war, folder, "--ledger=verify"));
        findings.addAll(ledger(war, folder, "--ledger=reconcile"));
        return findings;
    }

    private void hangUp(int consumers, long seed) throws InterruptedException {
        byte[] request = Messages.request(Messages.AGGREGATOR, ONE_SLOW.person());
        ExecutorService all = Executors.newFixedThreadPool(AT_ONCE);
        for (int i = 0; i < consumers; i++) {
            Random random = new Random(seed + i);
            HangUp phase = PHASES.get(i % PHASES.size());
            all.execute(() -> hangUp(phase, request, random));
        }
        all.shutdown();
        all.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
    }

    private void hangUp(HangUp phase, byte[] request, Random random) {
        try {
            phase.on(adapter.port(), request, random);
            done.merge(phase, 1L, Long::sum);
        } catch (IOException e) {
            notDone.merge(phase + ": " + e.getClass().getSimpleName() + ", " + e.getMessage(), 1L, Long::sum);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What is still there after a while. */
    private List<String> left() throws IOException, InterruptedException {
        long end = System.nanoTime() + UNTIL_GONE.toNanos();
        Map<String, Double> left = meters();
        while (!left.isEmpty() && System.nanoTime() < end) {
            Thread.sleep(100);
            left = meters();
        }
        List<String> findings = new ArrayList<>();
        left.forEach((what, many) -> findings.add(
                String.format(Locale.ROOT, "%s is still %.0f after %d s", what, many, UNTIL_GONE.toSeconds())));
        return findings;
    }

    private Map<String, Double> meters() throws IOException, InterruptedException {
        Metrics page = Metrics.of(adapter);
        Map<String, Double> left = new TreeMap<>();
        for (String meter : METERS) {
            left.put(meter, page.value(meter));
        }
        left.put("calls open at the sources", (double) platform.underWay());
        left.values().removeIf(value -> value == 0);
        return left;
    }

    /** Whether anybody was there who could be hung up on, and still is. */
    private List<String> control() throws IOException {
        System.out.println("| hung up | consumers |\n|-------------|-----------|");
        done.forEach((phase, many) -> System.out.printf("| %-11s | %9d |%n", phase, many));
        List<String> findings = new ArrayList<>();
        for (HangUp phase : PHASES) {
            if (done.getOrDefault(phase, 0L) == 0) {
                findings.add("nobody hung up " + phase);
            }
        }
        notDone.forEach((what, often) -> findings.add(often + " times not hung up " + what));
        Task task = Task.aggregated(ONE_SLOW, new AnswerCheck(Set.of()));
        String complaint = task.complaint().apply(adapter.ask(task));
        if (!complaint.isEmpty()) {
            findings.add("the first answer afterwards: " + complaint);
        }
        return findings;
    }

    /** Whether answers were kept that were cut, and some that were not. */
    private static List<String> kept(Path folder) throws IOException {
        String rows = Files.readString(folder.resolve(LEDGER));
        List<String> findings = new ArrayList<>();
        for (String expected : List.of("INTENT", "reader went away", "delivered")) {
            if (!rows.contains("\t" + expected + "\t")) {
                findings.add("no row of the ledger says " + expected);
            }
        }
        return findings;
    }

    /** What an operator's command says of the ledger, if it is not content. */
    private static List<String> ledger(Path war, Path folder, String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        war.toString(),
                        "--settings=" + folder.resolve("bench.properties"),
                        command)
                .redirectError(folder.resolve("ledger.log").toFile())
                .start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
        int code = process.waitFor();
        System.out.println(command + ": " + said.lines().reduce("", (before, line) -> line));
        return code == 0 ? List.of() : List.of(command + " ends with " + code);
    }
}
