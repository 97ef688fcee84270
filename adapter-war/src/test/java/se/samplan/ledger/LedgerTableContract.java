package se.samplan.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static se.samplan.question.Questions.aQuestion;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samplan.endpoint.DisclosureLedger.Receipt;
import se.samplan.endpoint.NotKept;
import se.samplan.endpoint.Shown;
import se.samplan.reader.AccessReport;
import se.samplan.storelog.LogOutbox;

/** What a ledger in a database must do, whichever database it is. */
abstract class LedgerTableContract {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final String database = "ledger_" + UUID.randomUUID().toString().replace('-', '_');
    private volatile boolean away;

    /** Opens a connection to a database of that name, which is made if it is not there. */
    abstract Connection open(String name) throws SQLException;

    private Connection open() throws SQLException {
        if (away) {
            throw new SQLException("away", "08006");
        }
        return open(database);
    }

    private LedgerTable table() throws SQLException {
        return new LedgerTable(this::open, () -> {});
    }

    private Ledger ledger() throws SQLException {
        return new Ledger(table().checked(), StaffShown.DUTY, Clock.systemUTC(), SOON);
    }

    @Test
    void aNewOneIsEmptyAndWhole() throws SQLException {
        assertThat(table().checked().read())
                .isEqualTo(new LedgerReading(0, Chain.START, 0, Optional.empty(), Set.of(), TellingReading.NOTHING));
    }

    @Test
    void rowsFollowOneFromTheOther_alsoAfterARestart() throws SQLException {
        try (Ledger first = ledger()) {
            first.intend(shown()).join().close(true);
        }
        try (Ledger second = ledger()) {
            second.intend(shown()).join();
        }

        LedgerReading reading = table().read();
        assertThat(reading.broken()).isEmpty();
        assertThat(reading.rows()).isEqualTo(3);
        assertThat(reading.open()).hasSize(1);
    }

    /** Two instances write to one chain. */
    @Test
    void severalInstancesWriteSideBySide() throws SQLException {
        try (Ledger one = ledger();
                Ledger other = ledger()) {
            List<CompletableFuture<Receipt>> kept = IntStream.range(0, 200)
                    .mapToObj(number -> (number % 2 == 0 ? one : other).intend(shown()))
                    .toList();
            kept.forEach(each -> each.join().close(true));
        }

        LedgerReading reading = table().checked().read();
        assertThat(reading.broken()).isEmpty();
        assertThat(reading.rows()).isEqualTo(400);
        assertThat(reading.open()).isEmpty();
    }

    /** Rows follow by their hashes and not by their times. */
    @Test
    void rowsFollowAlsoWhenTheClockJumpsBack() throws SQLException {
        SetClock clock = new SetClock();
        try (Ledger ledger = new Ledger(table().checked(), StaffShown.DUTY, clock, SOON)) {
            Receipt first = ledger.intend(shown()).join();
            clock.now = clock.now.minusSeconds(7200);
            ledger.intend(shown()).join().close(true);
            first.close(true);
        }

        LedgerReading reading = table().checked().read();
        assertThat(reading.broken()).isEmpty();
        assertThat(reading.rows()).isEqualTo(4);
        assertThat(reading.open()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE samplan_ledger SET row_text = REPLACE(row_text, 'records=1', 'records=0') WHERE row_no = 2",
                "DELETE FROM samplan_ledger WHERE row_no = 2"
            })
    void aChangeIsFound(String change) throws SQLException {
        threeAnswers();
        execute(change);

        assertThat(table().read().broken().map(BrokenRow::number)).contains(2L);
    }

    @Test
    void anEndThatIsCutOffIsFound_andRefusedAtTheStart() throws SQLException {
        threeAnswers();
        execute("DELETE FROM samplan_ledger WHERE row_no = 3");

        assertThat(table().read().broken().map(BrokenRow::number)).contains(3L);
        assertThatThrownBy(this::ledger)
                .isInstanceOf(NotKept.class)
                .hasMessageContaining("its last row is not the one that was written last");
    }

    @Test
    void whoeverTakesTheLastRowAwayFromThoseThatKnowItIsFound() throws SQLException {
        threeAnswers();
        execute("DELETE FROM samplan_ledger_head");

        assertThat(table().read().broken().map(BrokenRow::number)).contains(4L);
        assertThatThrownBy(this::ledger).isInstanceOf(NotKept.class);
    }

    /** Who waits is told; how answers ended meanwhile is written when the database is there again. */
    @Test
    void whileItIsAwayNothingIsKept_andNoEndIsLost() throws SQLException {
        try (Ledger ledger = ledger()) {
            Receipt before = ledger.intend(shown()).join();
            away = true;
            before.close(true);
            assertThatThrownBy(() -> ledger.intend(shown()).join()).hasCauseInstanceOf(NotKept.class);
            await().atMost(SOON).until(() -> ledger.endsWaiting() == 1);

            away = false;
            await().atMost(SOON).until(() -> ledger.endsWaiting() == 0);
            ledger.intend(shown()).join().close(false);
        }

        LedgerReading reading = table().checked().read();
        assertThat(reading.broken()).isEmpty();
        assertThat(reading.rows()).isEqualTo(4);
        assertThat(reading.open()).isEmpty();
    }

    /** One instance tells, and the others look for it when that one has gone. */
    @Test
    void oneInstanceAtATimeTellsTheNationalLog_andTheNextGoesOnWhereItWas() throws Exception {
        try (Ledger one = ledger();
                Ledger other = ledger()) {
            one.intend(StaffShown.of("TSTASTA00000-KH00")).join().close(true);
            other.intend(StaffShown.of("TSTASTA00000-RG00")).join().close(true);
            one.intend(StaffShown.toThePerson("TSTASTA00000-RG00")).join().close(true);
            LogOutbox first = one.outbox();
            LogOutbox second = other.outbox();
            assertThat(first.isOurs()).isTrue();
            assertThat(second.isOurs()).isFalse();
            assertThat(first.count().posts()).isEqualTo(2);
            List<LogOutbox.Waiting> posts =
                    await().atMost(SOON).until(() -> first.next(10), found -> found.size() == 2);

            first.told(posts.subList(0, 1));
            await().atMost(SOON).until(() -> table().read().telling().told() == 1);
            assertThat(second.isOurs()).isFalse();
            execute("UPDATE samplan_ledger_telling SET until_at = 0");

            assertThat(second.isOurs()).isTrue();
            assertThat(first.isOurs()).isFalse();
            assertThat(second.count().posts()).isEqualTo(1);
            assertThat(second.next(10)).isEqualTo(posts.subList(1, 2));
        }
        assertThat(table().checked().read().telling().waiting()).isEqualTo(1);
    }

    /** A command says so beside the instances, and the one that tells finds it. */
    @Test
    void whatWasGivenUpIsToldAgain_whenSomebodyWishesSo() throws Exception {
        try (Ledger ledger = ledger()) {
            ledger.intend(StaffShown.of("TSTASTA00000-KH00")).join().close(true);
            LogOutbox outbox = ledger.outbox();
            assertThat(outbox.isOurs()).isTrue();
            LogOutbox.Waiting refused = await().atMost(SOON)
                    .until(() -> outbox.next(10), found -> found.size() == 1)
                    .get(0);
            outbox.givenUp(refused, "REFUSED");
            List<GivenUp> posts =
                    await().atMost(SOON).until(() -> table().read().telling().givenUp(), found -> found.size() == 1);
            assertThat(outbox.count().posts()).isZero();

            table().tellAgain(posts);

            assertThat(outbox.count().posts()).isEqualTo(1);
            List<LogOutbox.Waiting> again = outbox.next(10);
            assertThat(again).extracting(LogOutbox.Waiting::post).containsExactly(refused.post());
            assertThat(again.get(0).before()).contains("REFUSED");
            outbox.told(again);
            await().atMost(SOON).until(() -> table().read().telling().told() == 1);
        }
        LedgerReading reading = table().checked().read();
        assertThat(reading.broken()).isEmpty();
        assertThat(reading.telling().givenUp()).isEmpty();
        assertThat(reading.telling().waiting()).isZero();
    }

    /** An instance has ended without a word: what it has not closed may have gone out. */
    @Test
    void whatNobodyHasClosedIsToldWhenNoAnswerCanBeUnderWayAnyMore() throws Exception {
        SetClock clock = new SetClock();
        try (Ledger ledger = new Ledger(table().checked(), StaffShown.DUTY, clock, SOON)) {
            ledger.intend(StaffShown.of("TSTASTA00000-KH00")).join();
            LogOutbox outbox = ledger.outbox();
            assertThat(outbox.isOurs()).isTrue();
            assertThat(outbox.next(10)).isEmpty();
            assertThat(outbox.count().oldest()).contains(clock.now);

            clock.now = clock.now.plus(LedgerOutbox.UNDER_WAY).plusSeconds(1);
            assertThat(outbox.next(10)).hasSize(1);
        }
    }

    @Test
    void anOutboxThatIsAwaySaysSo() throws Exception {
        try (Ledger ledger = ledger()) {
            LogOutbox outbox = ledger.outbox();
            away = true;
            assertThatThrownBy(outbox::isOurs)
                    .isInstanceOf(LogOutbox.OutboxAway.class)
                    .hasMessage("SQL state 08006, code 0");
            away = false;
            assertThat(outbox.isOurs()).isTrue();
        }
    }

    private void threeAnswers() throws SQLException {
        try (Ledger ledger = ledger()) {
            IntStream.range(0, 3).forEach(number -> ledger.intend(shown()).join());
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
    }

    private static List<Shown> shown() {
        return List.of(new Shown(
                aQuestion().build(), new AccessReport(1, 0, Map.of(), 0, 0), Map.of("TSTASTA00000-RG00", 1L)));
    }

    /** A clock that somebody sets. */
    private static final class SetClock extends Clock {

        private volatile Instant now = Instant.parse("2026-03-29T02:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
