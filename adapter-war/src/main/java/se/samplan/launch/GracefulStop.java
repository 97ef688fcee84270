package se.samplan.launch;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.NetworkConnector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.component.LifeCycle;
import se.samplan.settings.ServerSettings;
import se.samplan.wiring.ServletWiring;

/**
 * Ends a server without losing a request: first {@code /ready} says that none should come, then new ones are turned away with a fault, those under way are finished, or answered with
 * what there is when their time is up, then the port is closed, and at last everything else.
 */
final class GracefulStop {

    private static final long LOOK_MILLIS = 20;

    /** For answers with what there is: to be decided on, kept in the ledger and written. */
    private static final Duration TELLING = Duration.ofSeconds(5);

    /** For requests that had been taken from the port and not yet been turned away. */
    private static final Duration LAST_ONES = Duration.ofMillis(300);

    private static final Set<CountDownLatch> RUNNING = ConcurrentHashMap.newKeySet();

    private final Server server;
    private final ServletWiring wiring;
    private final ServerSettings.Stop times;

    /** @param times for load balancers to look away, and for the requests under way; what is not finished then is answered with what there is */
    GracefulStop(Server server, ServletWiring wiring, ServerSettings.Stop times) {
        this.server = server;
        this.wiring = wiring;
        this.times = times;
    }

    /** Waits until every server of this process has been stopped. */
    static void await() throws InterruptedException {
        for (CountDownLatch each : RUNNING) {
            each.await();
        }
    }

    /** Has the server stopped when the process is told to end: at once, if it was told so while the server started. */
    void atShutdown() {
        Thread ending = new Thread(this::stop, "samplan-stop");
        CountDownLatch running = new CountDownLatch(1);
        RUNNING.add(running);
        server.addEventListener(new LifeCycle.Listener() {
            @Override
            public void lifeCycleStopped(LifeCycle stopped) {
                RUNNING.remove(running);
                running.countDown();
                forget(ending);
            }
        });
        try {
            Runtime.getRuntime().addShutdownHook(ending);
        } catch (IllegalStateException e) { // the end has begun
            stop();
        }
    }

    /** Returns when the server has stopped; a thread that is interrupted meanwhile stops it at once. */
    void stop() {
        boolean interrupted = false;
        wiring.leave();
        try {
            Thread.sleep(times.leaving().toMillis());
            wiring.stop();
            finishWhatIsUnderWay();
        } catch (InterruptedException e) {
            interrupted = true;
        }
        wiring.stop();
        LifeCycle.stop(server);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void finishWhatIsUnderWay() throws InterruptedException {
        awaitNobody(times.within());
        wiring.answerNow();
        awaitNobody(TELLING);
        for (Connector port : server.getConnectors()) {
            ((NetworkConnector) port).close();
        }
        Thread.sleep(LAST_ONES.toMillis());
    }

    private void awaitNobody(Duration most) throws InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        while (wiring.underWay() > 0 && System.nanoTime() - end < 0) {
            Thread.sleep(LOOK_MILLIS);
        }
    }

    /** A server that its owner has stopped needs no hook, and is not kept by one. */
    private static void forget(Thread ending) {
        try {
            Runtime.getRuntime().removeShutdownHook(ending);
        } catch (IllegalStateException e) {
            // the process is ending, and the hook is what stops it
        }
    }
}
