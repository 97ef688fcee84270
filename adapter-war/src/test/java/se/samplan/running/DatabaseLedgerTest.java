package se.samplan.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import se.samplan.database.PrivatePostgres;
import se.samplan.launch.Commands;
import se.samplan.launch.RunningAdapter;
import se.samplan.samples.messages.stub.Landscape;
import se.samplan.samples.messages.stub.StubLog;
import se.samplan.settings.SettingsRejected;

/** The ledger in PostgreSQL, over sockets, with a server that goes away and comes back. */
class DatabaseLedgerTest {

    private static final Duration GENEROUS = Duration.ofSeconds(60);

    private static PrivatePostgres postgres;
    private static Landscape sources;

    private final Path folder;
    private String address = "";

    DatabaseLedgerTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeAll
    static void start() throws Exception {
        postgres = PrivatePostgres.start();
        sources = Landscape.start(9, 0);
    }

    @AfterAll
    static void stop() {
        if (postgres != null) {
            sources.close();
            postgres.close();
        }
    }

    @BeforeEach
    void makeOne(TestInfo test) throws Exception {
        address =
                postgres.address("l" + Integer.toHexString(test.getDisplayName().hashCode()));
    }

    @AfterEach
    void serverIsThere() {
        if (!postgres.isThere()) {
            postgres.startAgain();
        }
    }

    @Test
    void twoInstancesKeepOneLedger_andTheCommandsReadIt() throws Exception {
        try (RunningAdapter one = started();
                RunningAdapter other = started()) {
            assertThat(plans(one).plans()).hasSize(5);
            assertThat(plans(other).plans()).hasSize(5);
            everyEndIsWritten();
        }

        assertThat(Commands.run(settings(), "--ledger=verify", "--ledger=reconcile"))
                .startsWith("0 8 rows follow one from the other; the last has the hash ")
                .contains("0 answers were not closed")
                .doesNotContain(Request.ASTA);
    }

    @Test
    void withoutTheDatabaseItDoesNotStart() {
        postgres.stopAtOnce();

        assertThatThrownBy(() -> started().close())
                .isInstanceOf(SettingsRejected.class)
                .hasMessageContaining("ledger.database: cannot be used (SQL state 08001")
                .hasMessageContaining("it cannot be reached")
                .message()
                .doesNotContain(address);
    }

    @Test
    void whileTheDatabaseIsAwayThereIsNoAnswer_andAfterwardsThereIsAgain() throws Exception {
        try (RunningAdapter adapter = started()) {
            assertThat(plans(adapter).plans()).hasSize(5);
            postgres.stopAtOnce();

            Answer without = plans(adapter);
            assertThat(without.faultCode()).isEqualTo("Server");
            assertThat(without.text()).doesNotContain("Samordnad individuell plan");
            assertThat(Metrics.of(adapter.address())
                            .value("samplan_ledger_disclosures_seconds_count{outcome=\"not_kept\"}"))
                    .isEqualTo(1);

            postgres.startAgain();
            await().atMost(GENEROUS).until(() -> plans(adapter).status() == 200);
            everyEndIsWritten();
        }
        assertThat(Commands.run(settings(), "--ledger=verify", "--ledger=reconcile"))
                .startsWith("0 ")
                .contains("0 answers were not closed");
        assertThat(delivered())
                .as("answers that were delivered before and afterwards")
                .isEqualTo(2);
    }

    @Test
    void whereItIsNotNeededTheAnswerGoesOut_andIsToldOf() throws Exception {
        try (RunningAdapter adapter = started("ledger.needed-for = staff")) {
            assertThat(plans(adapter).plans()).hasSize(5);
            postgres.stopAtOnce();
            AtomicReference<List<String>> plans = new AtomicReference<>(List.of());

            List<String> logged = Logged.during(() -> plans.set(plans(adapter).plans()));

            assertThat(plans.get()).hasSize(5);
            assertThat(logged)
                    .anyMatch(line -> line.startsWith("samplan.ledger prov-4711 NOT KEPT"))
                    .noneMatch(line -> line.contains(Request.ASTA) || line.contains(address));
        }
    }

    /** Of two instances one tells, and what it has told the other does not tell again. */
    @Test
    void twoInstancesTellTheNationalLogOnce() throws Exception {
        try (StubLog log = StubLog.start(0)) {
            String told = "log.address = " + log.uri();
            Path settings = StaffRequest.settings(folder, sources, database(told, "log.poll = 50ms"));
            try (RunningAdapter one = RunningAdapter.start(settings);
                    RunningAdapter other = RunningAdapter.start(settings)) {
                for (RunningAdapter each : List.of(one, other, one, other)) {
                    StaffRequest.named().fromStaffTo(each.address());
                }
                await().atMost(GENEROUS).until(() -> log.stored().size() == 8);
                await().atMost(GENEROUS)
                        .until(() -> Metrics.of(one.address()).value("samplan_log_waiting") == 0
                                && Metrics.of(other.address()).value("samplan_log_waiting") == 0);
            }
            assertThat(log.calls().stream().flatMap(List::stream)).hasSize(8).doesNotHaveDuplicates();
            assertThat(Commands.run(settings, "--ledger=reconcile"))
                    .startsWith("0 ")
                    .contains("of 8 posts for the national access log 8 are stored there, 0 wait");
        }
    }

    @Test
    void aPostThatWasRefusedIsToldAgain_byACommandBesideTheInstances() throws Exception {
        try (StubLog log = StubLog.start(0)) {
            String told = "log.address = " + log.uri();
            Path settings = StaffRequest.settings(folder, sources, database(told, "log.poll = 50ms"));
            log.refuse("TSTASTA00000-KH00");
            try (RunningAdapter one = RunningAdapter.start(settings);
                    RunningAdapter other = RunningAdapter.start(settings)) {
                StaffRequest.named().fromStaffTo(one.address());
                await().atMost(GENEROUS)
                        .until(() -> Commands.run(settings, "--ledger=given-up").startsWith("0 1 given up"));
                log.permit();

                assertThat(Commands.run(settings, "--tell-again=all")).startsWith("0 1 are told again");
                await().atMost(GENEROUS).until(() -> log.stored().size() == 2);
                await().atMost(GENEROUS)
                        .until(() -> Metrics.of(one.address()).value("samplan_log_waiting") == 0
                                && Metrics.of(other.address()).value("samplan_log_waiting") == 0);
            }
            assertThat(Commands.run(settings, "--ledger=verify", "--ledger=reconcile"))
                    .startsWith("0 ")
                    .contains("of 2 posts for the national access log 2 are stored there, 0 wait", "0 are given up");
        }
    }

    private static Answer plans(RunningAdapter adapter) {
        return Request.aboutAsta().to(adapter.address());
    }

    private RunningAdapter started(String... more) throws Exception {
        return RunningAdapter.start(settings(more));
    }

    private Path settings(String... more) throws Exception {
        return SettingsFile.write(folder, sources, database(more));
    }

    private String[] database(String... more) {
        return new String[] {
            "ledger.database = " + address,
            "ledger.user = " + postgres.user(),
            "ledger.time = 2s",
            String.join("\n", more)
        };
    }

    private int delivered() throws SQLException {
        try (Connection connection = DriverManager.getConnection(address, postgres.user(), "");
                Statement statement = connection.createStatement();
                ResultSet counted = statement.executeQuery(
                        "SELECT count(*) FROM samplan_ledger WHERE row_text LIKE '%\tdelivered\t%'")) {
            assertThat(counted.next()).isTrue();
            return counted.getInt(1);
        }
    }

    /** An answer has arrived before that is written, and this container is stopped without waiting for it. */
    private void everyEndIsWritten() {
        await().atMost(GENEROUS)
                .until(() -> Commands.run(settings(), "--ledger=reconcile").contains("0 answers were not closed"));
    }
}
