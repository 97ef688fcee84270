package se.samplan.produce.index.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.samplan.produce.index.Delivery;
import se.samplan.produce.index.IndexAnswer;
import se.samplan.produce.index.IndexChange;
import se.samplan.produce.index.IndexKey;
import se.samplan.produce.index.IndexPosts;
import se.samplan.produce.index.OutboxListener;
import se.samplan.produce.index.Pauses;

/** Every order of recording and sending that a small case has, with every way for the sending to end. */
class OrderTest {

    private static final String DATABASE = "jdbc:h2:mem:order;DB_CLOSE_DELAY=-1";
    private static final int LENGTH = 4;

    /** What can happen next. */
    private enum Move {
        /** The first post has changed. */
        FIRST,
        /** The second post has changed. */
        SECOND,
        /** The first post is gone. */
        FIRST_GONE,
        /** Sent, and taken. */
        SEND,
        /** Sent, and taken; and while it was on its way the first post has changed. */
        SEND_WHILE_CHANGING,
        /** Sent and taken, but the answer is lost; and while it was on its way the first post has changed. */
        SEND_LOSING_ANSWER,
        /** Not even sent. */
        NOT_REACHED
    }

    @Test
    void theIndexEndsWithTheLastStateOfEachPost_whateverTheOrder() throws Exception {
        OutboxTable outbox = new OutboxTable(() -> DriverManager.getConnection(DATABASE), Clock.systemUTC());
        List<List<Move>> orders = orders(LENGTH);
        assertThat(orders).hasSize((int) Math.pow(Move.values().length, LENGTH));
        try (Connection connection = DriverManager.getConnection(DATABASE);
                Statement statement = connection.createStatement()) {
            for (List<Move> order : orders) {
                Case one = new Case(outbox);
                order.forEach(one::make);
                one.finish();

                assertThat(one.index).as(order.toString()).isEqualTo(one.truth);
                statement.execute("UPDATE samplan_index_lease SET until_at = 0");
            }
        }
    }

    private static List<List<Move>> orders(int length) {
        List<List<Move>> orders = List.of(List.of());
        for (int i = 0; i < length; i++) {
            List<List<Move>> longer = new ArrayList<>();
            for (List<Move> order : orders) {
                for (Move move : Move.values()) {
                    List<Move> next = new ArrayList<>(order);
                    next.add(move);
                    longer.add(next);
                }
            }
            orders = longer;
        }
        return orders;
    }

    /** One order, with an index in memory that refuses two posts of one key. */
    private static final class Case {

        private final Map<IndexKey, IndexChange> index = new HashMap<>();
        private final Map<IndexKey, IndexChange> truth = new HashMap<>();
        private final OutboxTable outbox;
        private final Delivery delivery;

        private Move next = Move.SEND;
        private int seconds;
        private long nanos;

        Case(OutboxTable outbox) {
            this.outbox = outbox;
            this.delivery = new Delivery(
                    new Delivery.Way(outbox, this::send),
                    new Delivery.Pace(
                            2,
                            Duration.ofMillis(1),
                            new Pauses(Duration.ofSeconds(1), Duration.ofSeconds(1)),
                            Duration.ofHours(1)),
                    new Delivery.Times(Clock.systemUTC(), () -> nanos, new Random(1)),
                    new Deaf());
        }

        void make(Move move) {
            switch (move) {
                case FIRST -> record(IndexPosts.present("SE1", seconds++));
                case SECOND -> record(IndexPosts.present("SE2", seconds++));
                case FIRST_GONE -> record(IndexPosts.gone("SE1", seconds++));
                case SEND, SEND_WHILE_CHANGING, SEND_LOSING_ANSWER, NOT_REACHED -> {
                    next = move;
                    step();
                }
            }
        }

        void finish() {
            next = Move.SEND;
            while (outbox.count().waiting() > 0) {
                step();
            }
        }

        private void step() {
            nanos += Duration.ofSeconds(2).toNanos();
            delivery.step();
        }

        private void record(IndexChange change) {
            outbox.record(List.of(change));
            keep(truth, change);
        }

        private IndexAnswer send(List<IndexChange> changes) {
            Set<IndexKey> keys = new HashSet<>();
            assertThat(changes).allMatch(change -> keys.add(change.post().key()));
            if (next == Move.NOT_REACHED) {
                return new IndexAnswer(IndexAnswer.Kind.NOT_REACHED, "UNREACHABLE");
            }
            changes.forEach(change -> keep(index, change));
            if (next != Move.SEND) {
                record(IndexPosts.present("SE1", seconds++));
            }
            if (next == Move.SEND_LOSING_ANSWER) {
                return new IndexAnswer(IndexAnswer.Kind.FAULTED, "LATE");
            }
            return new IndexAnswer(IndexAnswer.Kind.TAKEN, "OK");
        }

        private static void keep(Map<IndexKey, IndexChange> posts, IndexChange change) {
            if (change.state() == IndexChange.State.GONE) {
                posts.remove(change.post().key());
            } else {
                posts.put(change.post().key(), change);
            }
        }
    }

    /** Hears nothing. */
    private static final class Deaf implements OutboxListener {

        @Override
        public void delivered(int changes) {}

        @Override
        public void failed(String code, Duration pause) {}

        @Override
        public void parked(String id, String code) {}

        @Override
        public void stopped(String code) {}

        @Override
        public void outboxUnavailable(String what, Duration pause) {}
    }
}
