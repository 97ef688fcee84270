package se.samplan.spring;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import org.springframework.context.SmartLifecycle;
import se.samplan.contracts.time.WireTime;
import se.samplan.edge.InFlight;
import se.samplan.edge.WorkThreads;

/** What a producer works with. When it stops, new requests are turned away first, and the threads end last. */
final class ProducerMeans implements SmartLifecycle, AutoCloseable {

    private static final Duration LOOK_AFTER_CONSUMERS = Duration.ofSeconds(1);

    private final ProducerOptions options;
    private final InFlight inFlight;
    private final ExecutorService work;
    private final Clock clock = Clock.system(WireTime.ZONE);
    private volatile boolean running;

    ProducerMeans(ProducerOptions options) {
        this.options = options;
        this.inFlight = new InFlight(options.requests().inFlight(), LOOK_AFTER_CONSUMERS);
        this.work = WorkThreads.start(options.requests().threads());
    }

    /** What the producer is told of its system. */
    ProducerOptions options() {
        return options;
    }

    /** The requests that are being answered. */
    InFlight inFlight() {
        return inFlight;
    }

    /** The threads of the vendor's code. */
    ExecutorService work() {
        return work;
    }

    /** In the zone of the wire's times. */
    Clock clock() {
        return clock;
    }

    @Override
    public void start() {
        inFlight.start();
        running = true;
    }

    @Override
    public void stop() {
        inFlight.stop();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Phases.ENTRANCE;
    }

    @Override
    public void close() {
        inFlight.close();
        work.shutdownNow();
    }
}
