package se.samplan.samples.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A packaged producer whose journal changes bookings without a pause is killed again and again, as by {@code kill -9}, and started
 * anew. In the end the index must know exactly what the journal has committed, and may never have been told of anything else.
 */
public final class Kills {

    private static final String VENDOR = "se.samplan.samples.bench.WritingJournal";
    private static final List<String> SERVICES =
            List.of("se.samplan.produce.BookedTimeSource", "se.samplan.produce.ReportsChanges");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int MOST_MILLIS_OF_START = 4000;
    private static final int MOST_MILLIS_OF_WRITING = 2000;
    private static final int MOST_MILLIS_OF_TELLING = 30;

    /** By turns. */
    private static final List<Moment> MOMENTS = List.of(
            Moment.WRITING,
            Moment.TELLING,
            Moment.STARTING,
            Moment.WRITING,
            Moment.WRITING,
            Moment.TELLING,
            Moment.WRITING,
            Moment.WRITING);

    private final Path war;
    private final Path folder;
    private final Path said;
    private final String database;
    private final Random random;
    private final MoodyIndex index;
    private final List<String> arguments;

    /** When it is killed. */
    private enum Moment {
        /** While it starts, perhaps before it is ready: what the kill before has left is being mended then. */
        STARTING,
        /** Some time after its first commit. */
        WRITING,
        /** While the index has a request. That may take a dozen seconds: the one that was killed before has the lease until then. */
        TELLING
    }

    /**
     * What is done.
     *
     * @param database where journal and outbox are; one of PostgreSQL runs on while the program is killed
     */
    record Plan(String database, int kills, long seed) {

        /** In a file of H2, in that folder. */
        static Plan inFile(Path folder, int kills, long seed) {
            return new Plan(
                    "jdbc:h2:file:" + folder.toAbsolutePath().resolve("journal") + ";WRITE_DELAY=0", kills, seed);
        }

        /** As the system properties say. */
        static Plan chosen(Path folder) {
            Plan inFile = inFile(folder, Integer.getInteger("kills", 200), Long.getLong("kills.seed", 1));
            return new Plan(
                    System.getProperty(WritingJournal.DATABASE, inFile.database()), inFile.kills(), inFile.seed());
        }
    }

    private Kills(Path war, Path folder, Plan plan, MoodyIndex index) throws IOException {
        this.war = war;
        this.folder = folder;
        this.said = folder.resolve("committed.txt");
        this.database = plan.database();
        this.random = new Random(plan.seed());
        this.index = index;
        this.arguments = List.of("--libraries=" + Library.of(VENDOR, SERVICES, folder.resolve("libraries")));
    }

    /** Runs it; 1 if anything was lost or invented, 2 if there is no adapter. */
    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        Path folder = Files.createTempDirectory(Bench.folder(), "kills-");
        List<String> findings = run(Bench.war(), folder, Plan.chosen(folder));
        findings.forEach(finding -> System.out.println("NOT AS IT SHOULD BE: " + finding));
        System.exit(findings.isEmpty() ? 0 : 1);
    }

    /**
     * So many kills.
     *
     * @param folder an empty one
     * @return what was not as it should be
     */
    static List<String> run(Path war, Path folder, Plan plan) throws IOException, InterruptedException, SQLException {
        try (MoodyIndex index = new MoodyIndex(plan.seed())) {
            return new Kills(war, folder, plan, index).run(plan.kills());
        }
    }

    private List<String> run(int kills) throws IOException, InterruptedException, SQLException {
        KilledJournal.create(database, said);
        System.out.println("""
            | kill | while it was | after ms | committed | taken by the index |
            |------|--------------|----------|-----------|--------------------|\
            """);
        List<String> findings = new ArrayList<>();
        for (int run = 1; run <= kills; run++) {
            Moment moment = MOMENTS.get((run - 1) % MOMENTS.size());
            long committed = committed();
            long taken = index.taken();
            long began = System.nanoTime();
            if (!kill(moment, run)) {
                findings.add("kill " + run + ": it did not come to the moment, " + moment);
            }
            System.out.printf(
                    Locale.ROOT,
                    "| %4d | %-12s | %8d | %9d | %18d |%n",
                    run,
                    moment.name().toLowerCase(Locale.ROOT),
                    Duration.ofNanos(System.nanoTime() - began).toMillis(),
                    committed() - committed,
                    index.taken() - taken);
        }
        rest(findings);
        findings.addAll(verdict());
        return findings;
    }

    private List<String> verdict() throws SQLException, IOException {
        KilledJournal journal = KilledJournal.read(database, said);
        List<String> findings = new ArrayList<>(KillVerdict.of(journal, index.posts(), index.told()));
        if (index.refused() > 0) {
            findings.add(index.refused() + " messages that no index would take");
        }
        if (journal.said().isEmpty()) {
            findings.add("nothing was committed");
        }
        System.out.printf(
                "%n%d changes committed, %d of them said to be; %d told to the index; %d bookings stand at the end%n",
                journal.history().size(),
                journal.said().size(),
                index.told().size(),
                index.posts().size());
        return findings;
    }

    /** False if the moment did not come. */
    private boolean kill(Moment moment, int run) throws IOException, InterruptedException {
        Adapter.Start how = how(List.of("-D" + WritingJournal.RUN + "=" + run));
        if (moment == Moment.STARTING) {
            Process process = Adapter.begin(Program.adapter(war), folder, index.port(), how);
            Thread.sleep(random.nextInt(MOST_MILLIS_OF_START));
            Adapter.kill(process);
            return true;
        }
        long before = Files.size(said);
        Adapter adapter = Adapter.start(war, folder, index.port(), how);
        try {
            boolean came = moment == Moment.TELLING ? index.isAskedWithin(PATIENCE) : hasCommitted(before);
            Thread.sleep(random.nextInt(moment == Moment.TELLING ? MOST_MILLIS_OF_TELLING : MOST_MILLIS_OF_WRITING));
            return came;
        } finally {
            adapter.kill();
        }
    }

    /** Nothing is written any more, and the index takes what comes. */
    private void rest(List<String> findings) throws IOException, InterruptedException {
        index.calm();
        try (Adapter adapter = Adapter.start(war, folder, index.port(), how(List.of()))) {
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (Metrics.of(adapter).value("samplan_index_updates_waiting") > 0) {
                if (System.nanoTime() > end) {
                    findings.add("the outbox was not empty after " + PATIENCE.toSeconds() + " s");
                    return;
                }
                Thread.sleep(100);
            }
        }
    }

    private boolean hasCommitted(long before) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (Files.size(said) <= before) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(10);
        }
        return true;
    }

    private long committed() throws IOException {
        return Files.readAllLines(said).size();
    }

    private Adapter.Start how(List<String> jvm) {
        List<String> options = new ArrayList<>(jvm);
        options.add("-D" + WritingJournal.DATABASE + "=" + database);
        options.add("-D" + WritingJournal.COMMITTED + "=" + said.toAbsolutePath());
        return new Adapter.Start(
                "192m",
                List.of(
                        "roles = producer",
                        "producer.source-system = " + WritingJournal.SYSTEM,
                        "producer.care-units = " + WritingJournal.UNIT,
                        "producer.index.address = http://127.0.0.1:" + index.port() + "/",
                        "producer.index.logical-address = " + Messages.INDEX,
                        "producer.index.database = " + database,
                        "producer.index.timeout = 1s",
                        "producer.index.batch = 50",
                        "producer.index.poll = 20ms",
                        "producer.index.pause = 50ms",
                        "producer.index.longest-pause = 500ms"),
                arguments,
                options);
    }
}
