package se.samplan.produce.index.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static se.samplan.produce.index.IndexPosts.gone;
import static se.samplan.produce.index.IndexPosts.present;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.samplan.database.Migrations;
import se.samplan.database.Step;
import se.samplan.database.TablesRefused;
import se.samplan.produce.index.OutboxEntry;
import se.samplan.produce.index.ParkedEntry;

/** What becomes of the tables that another release has made, in every database. */
@Timeout(120)
abstract class MigrationContract {

    /** Connects to a database of that name, empty at first. */
    abstract Connection open(String database) throws SQLException;

    @Test
    void tablesOfAReleaseWithoutAHistoryAreTakenOver_withEveryRow() throws Exception {
        makeAsBefore("before");

        OutboxTable outbox = outbox("before");
        new NotificationTable(() -> open("before"), Clock.systemUTC());

        assertThat(outbox.waiting(10)).containsExactly(new OutboxEntry("change-1", present("SE1", 1)));
        assertThat(outbox.parked(10))
                .extracting(ParkedEntry::id, ParkedEntry::reason, ParkedEntry::attempts)
                .containsExactly(tuple("change-2", "EI004", 1));
        assertThat(outbox.lease("us", Duration.ofSeconds(1))).isFalse();
        assertThat(numberOf("before", "SELECT COUNT(*) FROM samplan_index_notification"))
                .isEqualTo(1);
        assertThat(outbox.release("change-2")).isTrue();
        assertThat(outbox.waiting(10)).extracting(OutboxEntry::change).contains(gone("SE2", 2));
        outbox.resume();
        assertThat(outbox.resumption()).isNotEmpty();
    }

    /** A vendor's tables and a vendor's own history may be in the same database. */
    @Test
    void whatElseIsInTheDatabaseIsLeftAlone() throws SQLException {
        execute(
                "vendors",
                "CREATE TABLE flyway_schema_history (of_the_vendor INTEGER)",
                "INSERT INTO flyway_schema_history VALUES (7)");

        outbox("vendors").record(List.of(present("SE1", 1)));

        assertThat(outbox("vendors").waiting(10)).hasSize(1);
        assertThat(numberOf("vendors", "SELECT of_the_vendor FROM flyway_schema_history"))
                .isEqualTo(7);
    }

    @Test
    void manyInstancesStartAtOnce() throws Exception {
        makeAsBefore("at-once");
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            List<CompletableFuture<OutboxTable>> starts = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                starts.add(CompletableFuture.supplyAsync(() -> outbox("at-once"), threads));
            }

            for (CompletableFuture<OutboxTable> start : starts) {
                assertThat(start.get(60, TimeUnit.SECONDS).count().waiting()).isEqualTo(1);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(numberOf("at-once", "SELECT COUNT(*) FROM \"samplan_index_history\" WHERE \"version\" = '1'"))
                .isEqualTo(1);
    }

    /** H2 lets two at a time lose their way: a step that is done twice, or one that fails for good. */
    @Test
    void whileOneInstanceChangesTheTables_anotherOfTheSameProgramWaits() throws Exception {
        AtomicInteger opened = new AtomicInteger();
        FutureTask<OutboxTable> second = new FutureTask<>(() -> new OutboxTable(
                () -> {
                    opened.incrementAndGet();
                    return open("turns");
                },
                Clock.systemUTC()));
        Thread thread = new Thread(second);
        Deque<Runnable> whenTheFirstIsInside = new ArrayDeque<>(List.of(() -> {}, () -> {
            thread.start();
            await().until(() -> opened.get() > 1 || thread.getState() == Thread.State.WAITING);
        }));
        AtomicInteger inside = new AtomicInteger();

        new OutboxTable(
                () -> {
                    Optional.ofNullable(whenTheFirstIsInside.poll()).ifPresent(Runnable::run);
                    inside.set(opened.get());
                    return open("turns");
                },
                Clock.systemUTC());

        assertThat(inside)
                .as("connections of the one that waits, to learn whose turn it is")
                .hasValue(1);
        second.get(60, TimeUnit.SECONDS);
    }

    @Test
    void tablesOfANewerReleaseAreRefused_andNothingIsDoneToThem() throws SQLException {
        se.samplan.database.Connections newer = () -> open("newer");
        new Migrations(
                        "samplan_index_history",
                        List.of(
                                Tables.STEPS.get(0),
                                new Step(2, "later", List.of("CREATE TABLE of_later (some_number INTEGER)"))))
                .run(newer);

        assertThatThrownBy(() -> outbox("newer"))
                .isInstanceOf(TablesRefused.class)
                .hasMessageContaining("of a newer release")
                .hasMessageContaining("start that release");
        assertThat(numberOf("newer", "SELECT COUNT(*) FROM samplan_index_outbox"))
                .isZero();
    }

    @Test
    void aStepThatTheDatabaseRefusesIsTold_withoutTheDriversText() throws Exception {
        makeAsBefore("broken");
        Migrations broken = new Migrations(
                "samplan_index_history",
                List.of(
                        Tables.STEPS.get(0),
                        new Step(2, "broken", List.of("ALTER TABLE not_there_at_all ADD COLUMN secret INTEGER"))));

        assertThatThrownBy(() -> broken.run(() -> open("broken")))
                .isInstanceOf(TablesRefused.class)
                .hasMessageContaining("step 2 of samplan_index_history failed (SQL state 42")
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContainIgnoringCase("not_there_at_all"));
        assertThatThrownBy(() -> broken.run(() -> open("broken")))
                .isInstanceOf(TablesRefused.class)
                .hasMessageContaining("step 2 of samplan_index_history");
        assertThat(numberOf("broken", "SELECT COUNT(*) FROM samplan_index_outbox"))
                .isEqualTo(2);
    }

    private OutboxTable outbox(String database) {
        return new OutboxTable(() -> open(database), Clock.systemUTC());
    }

    private void makeAsBefore(String database) throws IOException, SQLException {
        try (InputStream file = MigrationContract.class.getResourceAsStream("tables-of-0.1.0.sql")) {
            execute(database, new String(file.readAllBytes(), UTF_8).split(";\n"));
        }
    }

    private void execute(String database, String... statements) throws SQLException {
        try (Connection connection = open(database);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private int numberOf(String database, String query) throws SQLException {
        try (Connection connection = open(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getInt(1);
        }
    }
}
