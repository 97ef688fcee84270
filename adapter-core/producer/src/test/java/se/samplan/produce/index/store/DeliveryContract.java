package se.samplan.produce.index.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static se.samplan.call.Sockets.PATIENCE;
import static se.samplan.produce.index.IndexPosts.gone;
import static se.samplan.produce.index.IndexPosts.present;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samplan.model.People;
import se.samplan.produce.index.Delivery;
import se.samplan.produce.index.IndexSender;
import se.samplan.produce.index.OutboxListener;
import se.samplan.produce.index.ParkedEntry;
import se.samplan.produce.index.Pauses;
import se.samplan.produce.index.soap.TakingIndex;
import se.samplan.samples.messages.stub.StubReply;
import se.samplan.time.Ticker;

/** Outbox, delivery and Update together, over real sockets, in every database. */
@Timeout(180)
abstract class DeliveryContract {

    private static final Clock CLOCK = Clock.systemUTC();

    private final TakingIndex index = TakingIndex.start();
    private final Heard heard = new Heard();
    private final AtomicInteger databases = new AtomicInteger();
    private final List<AtomicBoolean> workers = new ArrayList<>();

    private String database = "";

    /** Connects to a database of that name, empty at first. */
    abstract Connection open(String name) throws SQLException;

    @AfterEach
    void endWhatRuns() {
        workers.forEach(worker -> worker.set(false));
        index.close();
    }

    @Test
    void everyChangeArrives_inOneRequest() {
        OutboxTable outbox = outbox("arrives");
        outbox.record(List.of(present("SE1", 1), present("SE2", 2)));
        outbox.record(List.of(gone("SE1", 3)));
        Delivery delivery = delivery(outbox);
        untilEmpty(outbox, delivery);

        assertThat(index.posts()).isEqualTo(Map.of("SE2", "20260120120002"));
        assertThat(index.requests()).hasSize(1);
        assertThat(delivery.state().lastSuccess()).isPresent();
        assertThat(delivery.state().lastFailure()).isEmpty();
        assertThat(delivery.state().count().waiting()).isZero();
    }

    @Test
    void aRequestHasAtMostAThousand() {
        OutboxTable outbox = outbox("thousand");
        outbox.record(
                IntStream.range(0, 2300).mapToObj(i -> present("SE" + i, i)).toList());
        untilEmpty(outbox, delivery(outbox));

        assertThat(index.requests()).extracting(List::size).containsExactly(1000, 1000, 300);
        assertThat(index.posts()).hasSize(2300);
    }

    /** Down for a while, with changes coming in: all arrive, and of each post the last one is what the index has. */
    @Test
    void nothingIsLost_whenTheIndexIsDownForAWhile() throws InterruptedException {
        OutboxTable outbox = outbox("down");
        Delivery delivery = delivery(outbox);
        outbox.record(List.of(present("SE0", 0)));
        untilEmpty(outbox, delivery);
        index.goDown();
        for (int i = 1; i <= 30; i++) {
            outbox.record(List.of(present("SE" + i % 7, i)));
            TimeUnit.NANOSECONDS.sleep(delivery.step().toNanos());
        }
        await().atMost(PATIENCE).until(() -> {
            delivery.step();
            return delivery.state().lastFailure().equals(Optional.of("UNREACHABLE"));
        });
        assertThat(delivery.state().count().waiting()).isEqualTo(7);
        assertThat(delivery.state().count().oldest()).isPresent();
        assertThat(delivery.state().lastSuccess()).isPresent();

        index.comeBack();
        untilEmpty(outbox, delivery);

        for (int i = 24; i <= 30; i++) {
            assertThat(index.posts()).containsEntry("SE" + i % 7, "202601201200" + i);
        }
        assertThat(heard.failures).contains("UNREACHABLE");
        assertThat(delivery.state().lastFailure()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ERROR", "EI001", "EI002", "EI004", "CLIENT_FAULT"})
    void theOneThatIsWrongIsFoundAndParked_andTheRestArrives(String code) {
        OutboxTable outbox = outbox("poison");
        outbox.record(
                IntStream.range(0, 100).mapToObj(i -> present("SE" + i, i)).toList());
        index.instead(told -> told.stream().anyMatch(one -> one.dataController().equals("SE37"))
                ? Optional.of(refusal(code))
                : Optional.empty());
        Delivery delivery = delivery(outbox);
        untilEmpty(outbox, delivery);

        assertThat(index.posts()).hasSize(99).doesNotContainKey("SE37");
        assertThat(outbox.parked(10)).hasSize(1).allSatisfy(parked -> {
            assertThat(parked.dataController()).isEqualTo("SE37");
            assertThat(parked.reason()).isEqualTo(code);
            assertThat(parked.attempts()).isEqualTo(1);
            assertThat(parked.toString()).doesNotContain(People.ASTA.id());
        });
        assertThat(heard.parked).containsExactly(code);
        assertThat(delivery.state().count().parked()).isEqualTo(1);
        assertThat(index.requests()).as("halving, not one by one").hasSizeLessThan(20);

        index.instead(told -> Optional.empty());
        outbox.parked(10).forEach(parked -> outbox.release(parked.id()));
        untilEmpty(outbox, delivery);
        assertThat(index.posts()).hasSize(100);
    }

    /** Two keys that the index takes for one, though we do not: apart they both arrive. */
    @Test
    void twoThatTheIndexTakesForOneArriveApart() {
        OutboxTable outbox = outbox("ei002");
        outbox.record(List.of(present("SE1a", 1), present("SE1A", 2), present("SE2", 3)));
        index.instead(told -> told.stream()
                                .filter(one -> one.dataController().equalsIgnoreCase("SE1a"))
                                .count()
                        > 1
                ? Optional.of(TakingIndex.fault("Server", "EI002: positions 0 and 1"))
                : Optional.empty());
        untilEmpty(outbox, delivery(outbox));

        assertThat(index.posts()).containsOnlyKeys("SE1a", "SE1A", "SE2");
        assertThat(outbox.parked(10)).isEmpty();
    }

    /** Not even until the next attempt: the last of the batch is tried before the index is taken to be wrong. */
    @Test
    void manyWrongOnesAtTheBeginningDoNotHoldUpTheRest() {
        OutboxTable outbox = outbox("many-poison");
        outbox.record(
                IntStream.range(0, 60).mapToObj(i -> present("BAD" + i, i)).toList());
        new OutboxTable(() -> open(database), Clock.offset(CLOCK, Duration.ofMinutes(1)))
                .record(List.of(present("SE1", 1)));
        refusing("BAD");
        Delivery slow = delivery(outbox, PATIENCE, new Pauses(Duration.ofHours(1), Duration.ofHours(1)));
        for (int i = 0; i < 20; i++) {
            slow.step();
        }

        assertThat(index.posts()).containsOnlyKeys("SE1");
        slow.leave();
        untilEmpty(outbox, delivery(outbox));
        assertThat(outbox.parked(100)).hasSize(60);
    }

    /** Then it may not be the posts that are wrong: few are set aside at a time, and each is sent when it is released. */
    @Test
    void littleIsParkedAtATime_whenEverythingIsRefused() {
        OutboxTable outbox = outbox("all-refused");
        outbox.record(
                IntStream.range(0, 60).mapToObj(i -> present("BAD" + i, i)).toList());
        refusing("BAD");
        Delivery slow = delivery(outbox, PATIENCE, new Pauses(Duration.ofHours(1), Duration.ofHours(1)));
        for (int i = 0; i < 100; i++) {
            slow.step();
        }

        assertThat(slow.state().lastFailure()).contains("NONE_TAKEN");
        assertThat(heard.failures).containsExactly("NONE_TAKEN");
        assertThat(outbox.parked(100)).hasSizeBetween(20, 21);

        slow.leave();
        index.instead(told -> Optional.empty());
        outbox.parked(100).forEach(parked -> outbox.release(parked.id()));
        untilEmpty(outbox, delivery(outbox));
        assertThat(index.posts()).hasSize(60);
    }

    /** Basic Profile rule #22: never again on VP007 or a Client fault of the platform. */
    @ParameterizedTest
    @ValueSource(strings = {"VP007", "VP004", "EI003"})
    void deliveryStops_whenTheCallIsNotAllowedOrGoesWrong(String code) {
        OutboxTable outbox = outbox("stop");
        outbox.record(List.of(present("SE1", 1), present("SE2", 1)));
        index.instead(told -> Optional.of(TakingIndex.fault("Server", code + " [X] text")));
        Delivery delivery = delivery(outbox);
        untilStopped(delivery);
        for (int i = 0; i < 20; i++) {
            delivery.step();
        }

        assertThat(index.requests()).hasSize(1);
        assertThat(delivery.state().stopped()).contains(code);
        assertThat(delivery.state().count().waiting()).isEqualTo(2);
        assertThat(heard.stops).containsExactly(code);

        index.instead(told -> Optional.empty());
        delivery.resume();
        untilEmpty(outbox, delivery);
        assertThat(index.posts()).hasSize(2);
    }

    /** Said in another process, on the same database. */
    @Test
    void goesOnAfterAStop_whenAnOperatorSaysSo_andNotForWhatWasSaidBefore() {
        String database = fresh("resumed");
        OutboxTable outbox = sameOutbox(database);
        sameOutbox(database).resume();
        outbox.record(List.of(present("SE1", 1)));
        index.instead(told -> Optional.of(TakingIndex.fault("Client", "VP007 not allowed")));
        Delivery delivery = delivery(outbox);
        untilStopped(delivery);

        delivery.step();
        delivery.step();

        assertThat(delivery.state().stopped()).isPresent();
        assertThat(index.requests()).hasSize(1);

        index.instead(told -> Optional.empty());
        sameOutbox(database).resume();
        untilEmpty(outbox, delivery);

        assertThat(delivery.state().stopped()).isEmpty();
        assertThat(index.posts()).hasSize(1);
    }

    /** A technical error names nobody, so nothing is parked for it; but it must not hold up the others either. */
    @Test
    void onePostThatMakesTheIndexFailDoesNotHoldUpTheRest() throws InterruptedException {
        OutboxTable outbox = outbox("faulting");
        outbox.record(IntStream.range(0, 16).mapToObj(i -> present("SE" + i, i)).toList());
        index.instead(told -> told.stream().anyMatch(one -> one.dataController().equals("SE5"))
                ? Optional.of(TakingIndex.fault("Server", "something broke"))
                : Optional.empty());
        Delivery delivery = delivery(outbox);
        await().pollInterval(Duration.ofMillis(1)).atMost(PATIENCE).until(() -> {
            delivery.step();
            return index.posts().size() == 15;
        });

        assertThat(outbox.parked(10)).isEmpty();
        index.instead(told -> Optional.empty());
        untilEmpty(outbox, delivery);
        assertThat(index.posts()).hasSize(16);
    }

    @Test
    void whatTheIndexTookButCouldNotSayIsSentAgain_harmlessly() {
        OutboxTable outbox = outbox("lost-answer");
        outbox.record(List.of(present("SE1", 1), gone("SE2", 1)));
        AtomicInteger lost = new AtomicInteger();
        index.afterwards(told ->
                lost.getAndIncrement() < 2 ? Optional.of(StubReply.nothing(StubReply.Ending.CLOSE)) : Optional.empty());
        untilEmpty(outbox, delivery(outbox));

        assertThat(index.requests()).hasSize(3);
        assertThat(index.requests().get(2)).isEqualTo(index.requests().get(0));
        assertThat(index.posts()).isEqualTo(Map.of("SE1", "20260120120001"));
    }

    @Test
    void anIndexThatNeverAnswersIsLeft_andAskedAgain() {
        OutboxTable outbox = outbox("silent");
        outbox.record(List.of(present("SE1", 1)));
        AtomicInteger silent = new AtomicInteger();
        index.instead(told -> silent.getAndIncrement() == 0
                ? Optional.of(StubReply.nothing(StubReply.Ending.HANG))
                : Optional.empty());
        untilEmpty(outbox, delivery(outbox, Duration.ofSeconds(2)));

        assertThat(heard.failures).isNotEmpty().containsOnly("LATE");
        assertThat(index.posts()).hasSize(1);
    }

    /** Many changes of few posts, two instances, an index that fails now and then: what it has at last is the last of each. */
    @Test
    void twoDeliveriesOfOneDatabaseNeverSendAtOnce_andTheLastStateOfEachPostHolds() throws Exception {
        OutboxTable outbox = outbox("two");
        AtomicInteger calls = new AtomicInteger();
        index.instead(told -> calls.incrementAndGet() % 5 == 0
                ? Optional.of(TakingIndex.fault("Server", "EI000: now and then"))
                : Optional.empty());
        index.afterwards(told -> {
            int call = calls.get();
            StubReply reply = call % 7 == 0 ? StubReply.nothing(StubReply.Ending.CLOSE) : TakingIndex.result("OK", "");
            return Optional.of(reply.after(Duration.ofMillis(call % 3)));
        });
        work(delivery(sameOutbox(database)));
        work(delivery(outbox));
        for (int i = 0; i < 200; i++) {
            outbox.record(List.of(i % 11 == 0 ? gone("SE" + i % 5, i % 60) : present("SE" + i % 5, i % 60)));
        }
        for (int i = 0; i < 5; i++) {
            outbox.record(List.of(present("SE" + i, 50 + i)));
        }
        await().atMost(PATIENCE).until(() -> outbox.count().waiting() == 0);

        assertThat(index.mostAtOnce()).isEqualTo(1);
        assertThat(index.posts())
                .isEqualTo(Map.of(
                        "SE0", "20260120120050",
                        "SE1", "20260120120051",
                        "SE2", "20260120120052",
                        "SE3", "20260120120053",
                        "SE4", "20260120120054"));
    }

    @Test
    void theRowsOfADeadInstanceAreSentByAnother_whenItsLeaseHasRunOut() {
        OutboxTable outbox = outbox("dead");
        outbox.record(List.of(present("SE1", 1)));
        assertThat(outbox.lease("dead", Duration.ofMillis(500))).isTrue();
        untilEmpty(outbox, delivery(outbox));

        assertThat(index.posts()).hasSize(1);
    }

    @Test
    void nothingIsSentWhileAnotherHoldsTheLease() {
        OutboxTable outbox = outbox("held");
        outbox.record(List.of(present("SE1", 1)));
        assertThat(outbox.lease("other", Duration.ofHours(1))).isTrue();
        Delivery delivery = delivery(outbox);
        for (int i = 0; i < 20; i++) {
            delivery.step();
        }

        assertThat(index.requests()).isEmpty();
        assertThat(delivery.state().count().waiting()).isEqualTo(1);
    }

    /** In the middle of a batch, say after a long pause of the machine: what it read before may be old by now. */
    @Test
    void nothingMoreIsSentByOneWhoHasLostTheLease() {
        OutboxTable outbox = outbox("lost");
        outbox.record(List.of(present("SE1", 1), present("SE2", 1)));
        index.instead(told -> {
            giveTheLeaseTo("other");
            return Optional.of(TakingIndex.result("ERROR", "one of them"));
        });
        Delivery delivery = delivery(outbox);
        for (int i = 0; i < 20; i++) {
            delivery.step();
        }

        assertThat(index.requests()).hasSize(1);
        assertThat(heard.failures).containsExactly("LEASE_LOST");
        assertThat(outbox.parked(10)).isEmpty();
    }

    @Test
    void aDatabaseThatIsAwayForAWhileStopsNothing() {
        boolean[] away = new boolean[1];
        String name = fresh("away");
        OutboxTable outbox = new OutboxTable(
                () -> {
                    if (away[0]) {
                        throw new SQLException("secret", "08001");
                    }
                    return open(name);
                },
                CLOCK);
        outbox.record(List.of(present("SE1", 1)));
        Delivery delivery = delivery(outbox);
        away[0] = true;
        delivery.step();

        assertThat(delivery.state().lastFailure()).contains("OUTBOX");
        assertThat(heard.databases)
                .containsExactly("the outbox of index updates cannot be used: SQL state 08001, code 0");
        away[0] = false;
        untilEmpty(outbox, delivery);
        assertThat(index.posts()).hasSize(1);
    }

    @Test
    void nothingThatIsToldOfADeliveryNamesAPerson() {
        OutboxTable outbox = outbox("names-nobody");
        outbox.record(List.of(present("SE1", 1), present("SE2", 1)));
        String asta = People.ASTA.id();
        AtomicInteger calls = new AtomicInteger();
        index.instead(told -> switch (calls.getAndIncrement()) {
            case 0 -> Optional.of(TakingIndex.fault("Server", asta));
            case 1 -> Optional.of(TakingIndex.result("ERROR", asta));
            case 2 -> Optional.of(TakingIndex.fault("Server", "EI004: " + asta));
            default -> Optional.empty();
        });
        Delivery delivery = delivery(outbox);
        Set<String> states = new HashSet<>();
        await().pollInterval(Duration.ofMillis(1)).atMost(PATIENCE).until(() -> {
            delivery.step();
            states.add(delivery.state().toString());
            return outbox.count().waiting() == 0;
        });

        assertThat(calls.get()).isGreaterThan(2);
        assertThat(heard.all()).isNotEmpty().noneMatch(word -> word.contains(asta));
        assertThat(states).noneMatch(state -> state.contains(asta));
        assertThat(outbox.parked(10)).extracting(ParkedEntry::toString).noneMatch(text -> text.contains(asta));
    }

    private void refusing(String beginning) {
        index.instead(told -> told.stream().anyMatch(one -> one.dataController().startsWith(beginning))
                ? Optional.of(TakingIndex.result("ERROR", "no"))
                : Optional.empty());
    }

    private void giveTheLeaseTo(String holder) {
        try (Connection connection = open(database);
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE samplan_index_lease SET holder = '" + holder + "', until_at = " + Long.MAX_VALUE);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static StubReply refusal(String code) {
        return switch (code) {
            case "ERROR" -> TakingIndex.result("ERROR", "the post of " + People.ASTA.id());
            case "CLIENT_FAULT" -> TakingIndex.fault("Client", "the post of " + People.ASTA.id());
            default -> TakingIndex.fault("Server", code + ": the post of " + People.ASTA.id());
        };
    }

    private String fresh(String name) {
        database = name + "-" + databases.incrementAndGet() + "-" + System.nanoTime();
        return database;
    }

    private OutboxTable outbox(String name) {
        return sameOutbox(fresh(name));
    }

    private OutboxTable sameOutbox(String inDatabase) {
        return new OutboxTable(() -> open(inDatabase), CLOCK);
    }

    private Delivery delivery(OutboxTable outbox) {
        return delivery(outbox, PATIENCE);
    }

    private Delivery delivery(OutboxTable outbox, Duration timeout) {
        return delivery(outbox, timeout, new Pauses(Duration.ofMillis(2), Duration.ofMillis(20)));
    }

    private Delivery delivery(OutboxTable outbox, Duration timeout, Pauses pauses) {
        return new Delivery(
                new Delivery.Way(outbox, Senders.to(index.uri(), timeout)),
                new Delivery.Pace(IndexSender.MOST, Duration.ofMillis(1), pauses, timeout.plusSeconds(10)),
                new Delivery.Times(CLOCK, Ticker.system(), new Random(1)),
                heard);
    }

    private void work(Delivery delivery) {
        AtomicBoolean goesOn = new AtomicBoolean(true);
        workers.add(goesOn);
        Thread thread = new Thread(() -> {
            while (goesOn.get()) {
                try {
                    TimeUnit.NANOSECONDS.sleep(delivery.step().toNanos());
                } catch (InterruptedException e) {
                    return;
                }
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private static void untilEmpty(OutboxTable outbox, Delivery delivery) {
        await().pollInterval(Duration.ofMillis(1)).atMost(PATIENCE).until(() -> {
            delivery.step();
            return outbox.count().waiting() == 0;
        });
    }

    private static void untilStopped(Delivery delivery) {
        await().pollInterval(Duration.ofMillis(1)).atMost(PATIENCE).until(() -> {
            delivery.step();
            return delivery.state().stopped().isPresent();
        });
    }

    /** Remembers everything. */
    private static final class Heard implements OutboxListener {

        private final List<String> failures = new CopyOnWriteArrayList<>();
        private final List<String> parked = new CopyOnWriteArrayList<>();
        private final List<String> stops = new CopyOnWriteArrayList<>();
        private final List<String> databases = new CopyOnWriteArrayList<>();

        List<String> all() {
            return Stream.of(failures, parked, stops, databases)
                    .flatMap(List::stream)
                    .toList();
        }

        @Override
        public void delivered(int changes) {
            assertThat(changes).isPositive();
        }

        @Override
        public void failed(String code, Duration pause) {
            failures.add(code);
        }

        @Override
        public void parked(String id, String code) {
            parked.add(code);
        }

        @Override
        public void stopped(String code) {
            stops.add(code);
        }

        @Override
        public void outboxUnavailable(String what, Duration pause) {
            databases.add(what);
        }
    }
}
