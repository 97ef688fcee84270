package se.samplan.produce.index.store;

import static se.samplan.produce.index.IndexPosts.present;

import java.net.URI;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import se.samplan.produce.index.Delivery;
import se.samplan.produce.index.OutboxListener;
import se.samplan.produce.index.Pauses;
import se.samplan.time.Ticker;

/** A producer in a JVM of its own: records changes, says so on standard output, and delivers until it is killed. */
final class KilledProducer {

    static final String RECORDED = "recorded";
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final int BATCH = 10;

    private KilledProducer() {}

    /** Database, address of the index, first and last number of the organisations to record a change for. */
    public static void main(String[] arguments) throws InterruptedException {
        OutboxTable outbox = new OutboxTable(() -> DriverManager.getConnection(arguments[0]), Clock.systemUTC());
        int last = Integer.parseInt(arguments[3]);
        outbox.record(IntStream.rangeClosed(Integer.parseInt(arguments[2]), last)
                .mapToObj(i -> present("SE" + i, i % 60))
                .toList());
        System.out.println(RECORDED);
        Delivery delivery = delivery(outbox, URI.create(arguments[1]));
        while (true) {
            TimeUnit.NANOSECONDS.sleep(delivery.step().toNanos());
        }
    }

    static Delivery delivery(OutboxTable outbox, URI index) {
        return new Delivery(
                new Delivery.Way(outbox, Senders.to(index, TIMEOUT)),
                new Delivery.Pace(
                        BATCH,
                        Duration.ofMillis(1),
                        new Pauses(Duration.ofMillis(2), Duration.ofMillis(20)),
                        TIMEOUT.multipliedBy(2)),
                new Delivery.Times(Clock.systemUTC(), Ticker.system(), new Random(1)),
                new Silent());
    }

    /** Tells nobody. */
    private static final class Silent implements OutboxListener {

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

    /** How to start it. */
    static List<String> command(String database, URI index, int first, int last) {
        return List.of(
                System.getProperty("java.home") + "/bin/java",
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                KilledProducer.class.getName(),
                database,
                index.toString(),
                Integer.toString(first),
                Integer.toString(last));
    }
}
