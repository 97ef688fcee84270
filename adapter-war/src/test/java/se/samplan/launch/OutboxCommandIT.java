package se.samplan.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samplan.produce.index.IndexChange;
import se.samplan.produce.index.IndexKey;
import se.samplan.produce.index.IndexPost;
import se.samplan.produce.index.OutboxEntry;
import se.samplan.produce.index.store.OutboxTable;

/** The packaged program as an operator uses it on the outbox of a producer that is stopped. */
class OutboxCommandIT {

    private static final String ASTA = "194304247663";

    private final Path folder;

    OutboxCommandIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void listsWhatIsParkedWithoutThePerson() throws Exception {
        List<String> ids = park("SE1", "SE2");

        Ended listed = run("--parked");

        assertThat(listed.code()).isZero();
        assertThat(listed.out()).startsWith("2 parked").contains(ids).contains("EI004", "data-controller=SE1");
        assertThat(listed.out() + listed.err()).doesNotContain(ASTA);
    }

    @Test
    void releasesOne_andSaysWhenThereIsNone() throws Exception {
        List<String> ids = park("SE1", "SE2");

        Ended released = run("--release=" + ids.get(0));
        Ended again = run("--release=" + ids.get(0));

        assertThat(released.code()).isZero();
        assertThat(again.code()).isEqualTo(1);
        assertThat(outbox().waiting(10)).extracting(OutboxEntry::id).containsExactly(ids.get(0));
        assertThat(outbox().parked(10)).hasSize(1);
    }

    @Test
    void releasesAllAndResumes() throws Exception {
        park("SE1", "SE2");

        Ended done = run("--release=all", "--resume", "--parked");

        assertThat(done.code()).isZero();
        assertThat(done.out()).contains("2 released", "go on", "0 parked");
        assertThat(outbox().waiting(10)).hasSize(2);
        assertThat(outbox().resumption()).isNotEmpty();
    }

    @Test
    void saysWhatIsWrong_whereThereAreNoUpdates() throws Exception {
        Files.writeString(settings(), "roles = producer\nproducer.source-system = " + Ping.SYSTEM);

        Ended refused = run("--parked");

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("producer.index.address: is not set").doesNotContain("\tat ");
    }

    @Test
    void aDatabaseOfANewerReleaseEndsTheStart_withOneMessage() throws Exception {
        park("SE1");
        try (Connection connection = DriverManager.getConnection(database(), "samplan", "");
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "INSERT INTO \"samplan_index_history\" SELECT \"installed_rank\" + 10, '99', \"description\","
                            + " \"type\", \"script\", \"checksum\", \"installed_by\", \"installed_on\", \"execution_time\", \"success\""
                            + " FROM \"samplan_index_history\" WHERE \"version\" = '1'");
        }

        Ended refused = run();

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err())
                .contains("samplan cannot start.", "producer.index.database: its tables are of a newer release")
                .contains("start that release")
                .doesNotContain("xception", "\tat ");
    }

    /** What it was and how it ended. */
    private record Ended(int code, String out, String err) {}

    private Ended run(String... commands) throws IOException, InterruptedException {
        Path where = Files.createTempDirectory(folder, "run");
        String[] arguments = Stream.concat(Stream.of("--settings=" + settings()), Stream.of(commands))
                .toArray(String[]::new);
        try (War war = War.start(where, arguments)) {
            return new Ended(war.exitCode(), war.out(), war.err());
        }
    }

    private Path settings() {
        return folder.resolve("producer.properties");
    }

    private List<String> park(String... dataControllers) throws IOException {
        Files.writeString(
                settings(),
                String.join(
                        "\n",
                        "roles = producer",
                        "producer.source-system = " + Ping.SYSTEM,
                        "producer.index.address = http://localhost:1/",
                        "producer.index.logical-address = TSTASTA00000-EI00",
                        "producer.index.database = " + database()));
        OutboxTable outbox = outbox();
        outbox.record(Stream.of(dataControllers).map(OutboxCommandIT::change).toList());
        List<OutboxEntry> waiting = outbox.waiting(10);
        waiting.forEach(entry -> outbox.park(entry, "EI004", Instant.parse("2026-01-29T18:30:00Z")));
        return waiting.stream().map(OutboxEntry::id).toList();
    }

    private static IndexChange change(String dataController) {
        return IndexChange.present(new IndexPost(
                new IndexKey(
                        ASTA,
                        "riv:clinicalprocess:logistics:logistics",
                        "cll-cp",
                        Ping.SYSTEM,
                        "NA",
                        "NA",
                        Ping.SYSTEM,
                        dataController),
                LocalDateTime.of(2026, 1, 20, 12, 0)));
    }

    private OutboxTable outbox() {
        return new OutboxTable(
                () -> {
                    try {
                        return DriverManager.getConnection(database(), "samplan", "");
                    } catch (SQLException e) {
                        throw new AssertionError(e);
                    }
                },
                Clock.systemUTC());
    }

    private String database() {
        return "jdbc:h2:" + folder.resolve("outbox") + ";WRITE_DELAY=0";
    }
}
