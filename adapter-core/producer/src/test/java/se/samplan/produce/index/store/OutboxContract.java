package se.samplan.produce.index.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samplan.produce.index.IndexPosts.gone;
import static se.samplan.produce.index.IndexPosts.key;
import static se.samplan.produce.index.IndexPosts.present;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.samplan.model.People;
import se.samplan.produce.index.IndexChange;
import se.samplan.produce.index.OutboxEntry;
import se.samplan.produce.index.OutboxUnavailable;
import se.samplan.produce.index.ParkedEntry;

/** What the outbox does in every database. */
@Timeout(120)
abstract class OutboxContract {

    private static final Instant NOW = Instant.parse("2026-01-29T18:30:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final ExecutorService threads = Executors.newCachedThreadPool();

    /** Connects to a database of that name, empty at first. */
    abstract Connection open(String database) throws SQLException;

    @AfterEach
    void endWhatRuns() {
        threads.shutdownNow();
    }

    @Test
    void keepsWhatIsRecorded_untilItIsTakenOut() {
        OutboxTable outbox = outbox("keeps");
        outbox.record(List.of(present("SE1", 1), gone("SE2", 2)));

        List<OutboxEntry> waiting = outbox("keeps").waiting(10);

        assertThat(changes(waiting)).containsExactlyInAnyOrder(present("SE1", 1), gone("SE2", 2));
        assertThat(outbox.count().waiting()).isEqualTo(2);
        assertThat(outbox.count().oldest()).contains(NOW);
        assertThat(outbox.remove(waiting)).isEqualTo(2);
        assertThat(outbox.waiting(10)).isEmpty();
        assertThat(outbox.count().oldest()).isEmpty();
    }

    @Test
    void oneChangeWaitsForEachPost_theLatest() {
        OutboxTable outbox = outbox("latest");
        outbox.record(List.of(present("SE1", 1), present("SE1", 2)));
        assertThat(changes(outbox.waiting(10))).containsExactly(present("SE1", 2));

        outbox.record(List.of(gone("SE1", 3)));
        assertThat(changes(outbox.waiting(10))).containsExactly(gone("SE1", 3));
    }

    /** While one was on its way the post has changed again: the new one must be sent too. */
    @Test
    void whatHasChangedWhileItWasSentStays() {
        OutboxTable outbox = outbox("changed");
        outbox.record(List.of(present("SE1", 1), present("SE2", 1)));
        List<OutboxEntry> sent = outbox.waiting(10);
        outbox.record(List.of(present("SE1", 2)));

        assertThat(outbox.remove(sent)).isEqualTo(1);
        assertThat(changes(outbox.waiting(10))).containsExactly(present("SE1", 2));
    }

    @Test
    void moreThanOneGroupOfRowsIsTakenOut() {
        OutboxTable outbox = outbox("groups");
        outbox.record(
                IntStream.range(0, 1000).mapToObj(i -> present("SE" + i, i)).toList());
        List<OutboxEntry> waiting = outbox.waiting(1000);

        assertThat(waiting).hasSize(1000);
        assertThat(outbox.remove(waiting.subList(0, 950))).isEqualTo(950);
        assertThat(outbox.count().waiting()).isEqualTo(50);
    }

    @Test
    void theLongestWaitingComeFirst_andThoseThatFailedLast() {
        outbox("order", NOW.plusSeconds(1)).record(List.of(present("SE1", 1)));
        outbox("order", NOW).record(List.of(present("SE2", 1)));
        OutboxTable outbox = outbox("order", NOW.plusSeconds(2));
        outbox.record(List.of(present("SE3", 1)));

        assertThat(changes(outbox.waiting(2))).containsExactly(present("SE2", 1), present("SE1", 1));
        outbox.putBack(outbox.waiting(2));
        assertThat(changes(outbox.waiting(3))).containsExactly(present("SE3", 1), present("SE2", 1), present("SE1", 1));
        // a change that follows keeps its post's place
        outbox.record(List.of(present("SE2", 5)));
        assertThat(changes(outbox.waiting(1))).containsExactly(present("SE2", 5));
    }

    @Test
    void changesAreForgottenOrFinalWithTheVendorsTransaction() throws SQLException {
        OutboxTable outbox = outbox("vendor");
        try (Connection vendor = open("vendor");
                Statement statement = vendor.createStatement()) {
            statement.execute("CREATE TABLE plan (id INTEGER)");
            vendor.setAutoCommit(false);

            statement.executeUpdate("INSERT INTO plan VALUES (1)");
            outbox.record(vendor, List.of(present("SE1", 1)));
            assertThat(outbox.waiting(10)).as("not yet committed").isEmpty();
            vendor.rollback();
            assertThat(outbox.waiting(10)).isEmpty();

            statement.executeUpdate("INSERT INTO plan VALUES (1)");
            outbox.record(vendor, List.of(present("SE1", 1)));
            vendor.commit();
            assertThat(outbox.waiting(10)).hasSize(1);

            outbox.record(vendor, List.of(present("SE1", 2)));
            vendor.rollback();
            assertThat(changes(outbox.waiting(10))).containsExactly(present("SE1", 1));
        }
    }

    /** PostgreSQL ends a transaction at its first error; a row that another one has added must not be one. */
    @Test
    void ofTwoTransactionsThatAddTheSamePost_theLaterToCommitCounts() throws Exception {
        OutboxTable outbox = outbox("two");
        try (Connection first = open("two");
                Connection second = open("two")) {
            first.setAutoCommit(false);
            second.setAutoCommit(false);
            outbox.record(first, List.of(present("SE1", 1)));
            CompletableFuture<Void> other = CompletableFuture.runAsync(
                    () -> {
                        try {
                            outbox.record(second, List.of(present("SE1", 2), present("SE2", 2)));
                            second.commit();
                        } catch (SQLException e) {
                            throw new IllegalStateException(e);
                        }
                    },
                    threads);
            TimeUnit.MILLISECONDS.sleep(200); // so that it is more likely to meet the lock; either way the law holds
            first.commit();
            other.get(60, TimeUnit.SECONDS);
        }

        assertThat(changes(outbox.waiting(10))).containsExactlyInAnyOrder(present("SE1", 2), present("SE2", 2));
    }

    /** Whoever delivers never waits for a vendor, and so a vendor never waits in a ring with it. */
    @Test
    void aRowThatAVendorIsChangingIsPassedBy() throws SQLException {
        OutboxTable outbox = outbox("locked");
        outbox.record(List.of(present("SE1", 1), present("SE2", 1)));
        List<OutboxEntry> sent = outbox.waiting(10);
        try (Connection vendor = open("locked")) {
            vendor.setAutoCommit(false);
            outbox.record(vendor, List.of(present("SE1", 2)));

            assertThat(outbox.remove(sent)).isEqualTo(1);
            vendor.commit();
        }
        assertThat(changes(outbox.waiting(10))).containsExactly(present("SE1", 2));
    }

    @Test
    void manyWritersOfTheSamePostsEndWithTheirLast_andNoneIsCut() throws Exception {
        OutboxTable outbox = outbox("many");
        Set<IndexChange> delivered = ConcurrentHashMap.newKeySet();
        List<CompletableFuture<Void>> writers = new ArrayList<>();
        for (int writer = 0; writer < 4; writer++) {
            int own = writer;
            writers.add(CompletableFuture.runAsync(
                    () -> {
                        for (int i = 0; i < 25; i++) {
                            List<IndexChange> both =
                                    List.of(present("SE1", i), present("SE2", i), present("W" + own, i));
                            outbox.record(own % 2 == 0 ? both : List.of(both.get(1), both.get(0), both.get(2)));
                            List<OutboxEntry> first = outbox.waiting(1);
                            if (outbox.remove(first) > 0) {
                                delivered.addAll(changes(first));
                            }
                        }
                        outbox.record(List.of(present("W" + own, 99)));
                    },
                    threads));
        }
        for (CompletableFuture<Void> writer : writers) {
            writer.get(90, TimeUnit.SECONDS);
        }

        delivered.addAll(changes(outbox.waiting(10)));
        assertThat(delivered).contains(present("W0", 99), present("W1", 99), present("W2", 99), present("W3", 99));
    }

    @Test
    void aParkedOneWaitsNoMore_isListedWithoutThePerson_andWaitsAgainWhenReleased() {
        OutboxTable outbox = outbox("parked");
        outbox.record(List.of(present("SE1", 1), present("SE2", 1)));
        OutboxEntry bad = entry(outbox, "SE1");
        outbox.park(bad, "EI004", NOW.plusSeconds(5));

        assertThat(changes(outbox.waiting(10))).containsExactly(present("SE2", 1));
        assertThat(outbox.count().waiting()).isEqualTo(1);
        assertThat(outbox.count().parked()).isEqualTo(1);
        assertThat(outbox.parked(10))
                .containsExactly(new ParkedEntry(
                        bad.id(), "EI004", 1, NOW.plusSeconds(5), NOW, "cll-cp", "TSTASTA00000-SYS1", "SE1"))
                .allSatisfy(parked -> assertThat(parked.toString()).doesNotContain(People.ASTA.id()));

        assertThat(outbox.release("another")).isFalse();
        assertThat(outbox.release(bad.id())).isTrue();
        assertThat(outbox.release(bad.id())).isFalse();
        assertThat(outbox.parked(10)).isEmpty();
        assertThat(outbox.count().waiting()).isEqualTo(2);
    }

    @Test
    void aLaterChangeOfAParkedPostWaits() {
        OutboxTable outbox = outbox("unparked");
        outbox.record(List.of(present("SE1", 1)));
        outbox.park(entry(outbox, "SE1"), "EI004", NOW);
        outbox.record(List.of(present("SE1", 2)));

        assertThat(changes(outbox.waiting(10))).containsExactly(present("SE1", 2));
        assertThat(outbox.count().parked()).isZero();
    }

    @Test
    void whatHasChangedSinceItWasRefusedIsNotParked() {
        OutboxTable outbox = outbox("late-park");
        outbox.record(List.of(present("SE1", 1)));
        OutboxEntry refused = entry(outbox, "SE1");
        outbox.record(List.of(present("SE1", 2)));
        outbox.park(refused, "EI004", NOW);

        assertThat(changes(outbox.waiting(10))).containsExactly(present("SE1", 2));
    }

    @Test
    void theLeaseHasOneHolder_untilItEndsOrIsGivenUp() {
        OutboxTable one = outbox("lease");
        OutboxTable two = outbox("lease");

        assertThat(one.lease("one", Duration.ofHours(1))).isTrue();
        assertThat(two.lease("two", Duration.ofHours(1))).isFalse();
        assertThat(two.renew("two", Duration.ofHours(1))).isFalse();
        assertThat(one.lease("one", Duration.ofHours(1))).isTrue();
        assertThat(one.renew("one", Duration.ofHours(1))).isTrue();
        two.giveUp("two");
        assertThat(two.lease("two", Duration.ofHours(1))).isFalse();
        one.giveUp("one");
        assertThat(one.renew("one", Duration.ofHours(1))).as("given up").isFalse();
        assertThat(two.lease("two", Duration.ofMillis(1))).isTrue();
        assertThat(two.renew("two", Duration.ofMillis(1))).isIn(true, false);
    }

    @Test
    void aLeaseThatHasRunOutIsFree_andIsNotRenewed() throws InterruptedException {
        OutboxTable outbox = outbox("run-out");
        assertThat(outbox.lease("dead", Duration.ofMillis(1))).isTrue();
        TimeUnit.MILLISECONDS.sleep(50);

        assertThat(outbox.renew("dead", Duration.ofHours(1))).isFalse();
        assertThat(outbox.lease("alive", Duration.ofHours(1))).isTrue();
    }

    @Test
    void onlyOneOfManyGetsTheLease() throws Exception {
        OutboxTable outbox = outbox("race");
        List<CompletableFuture<Boolean>> all = IntStream.range(0, 8)
                .mapToObj(i ->
                        CompletableFuture.supplyAsync(() -> outbox.lease("holder-" + i, Duration.ofHours(1)), threads))
                .toList();
        int holders = 0;
        for (CompletableFuture<Boolean> one : all) {
            holders += one.get(60, TimeUnit.SECONDS) ? 1 : 0;
        }

        assertThat(holders).isEqualTo(1);
    }

    @Test
    void noTextOfTheDriverComesThrough() throws SQLException {
        OutboxTable outbox = outbox("dropped");
        try (Connection connection = open("dropped");
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER TABLE samplan_index_outbox ADD CONSTRAINT asta CHECK (person <> '"
                    + People.ASTA.id() + "')");

            assertThatThrownBy(() -> outbox.record(List.of(present("SE1", 1))))
                    .isInstanceOf(OutboxUnavailable.class)
                    .hasMessageContaining("SQL state 23")
                    .hasNoCause();
            assertThatThrownBy(() -> outbox.record(connection, List.of(present("SE1", 1))))
                    .isInstanceOf(SQLException.class)
                    .hasMessage("the outbox of index updates cannot be written")
                    .hasNoCause();
        }
    }

    @Test
    void aDatabaseThatIsAwayIsSaidToBe() {
        assertThatThrownBy(() -> new OutboxTable(
                        () -> {
                            throw new SQLException("secret of the driver", "08001");
                        },
                        CLOCK))
                .isInstanceOf(OutboxUnavailable.class)
                .hasMessage("the outbox of index updates cannot be used: SQL state 08001, code 0");
    }

    private OutboxTable outbox(String database) {
        return outbox(database, NOW);
    }

    private OutboxTable outbox(String database, Instant now) {
        return new OutboxTable(() -> open(database), Clock.fixed(now, ZoneOffset.UTC));
    }

    private static OutboxEntry entry(OutboxTable outbox, String dataController) {
        return outbox.waiting(1000).stream()
                .filter(entry -> entry.change().post().key().equals(key(dataController)))
                .findFirst()
                .orElseThrow();
    }

    private static List<IndexChange> changes(List<OutboxEntry> entries) {
        return entries.stream().map(OutboxEntry::change).toList();
    }
}
