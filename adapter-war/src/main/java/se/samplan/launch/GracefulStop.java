package se.samplan.launch;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;
import se.samplan.wiring.ServletWiring;

/**
 * Ends the process when it is told to: new requests are turned away with a fault, those under way are finished, then the port
 * is closed, and at last everything else.
 */
final class GracefulStop {

    private static final long LOOK_MILLIS = 20;

    /** For requests that had been taken from the port and not yet been turned away. */
    private static final Duration LAST_ONES = Duration.ofMillis(300);

    private static final Set<CountDownLatch> RUNNING = ConcurrentHashMap.newKeySet();

    private GracefulStop() {}

    /** Waits until every server of this process has been stopped. */
    static void await() throws InterruptedException {
        for (CountDownLatch each : RUNNING) {
            each.await();
        }
    }

    /** @param within time for the requests under way; what is not finished then is lost */
    static void atShutdown(Server server, ServerConnector port, ServletWiring wiring, Duration within) {
        Thread ending = new Thread(() -> stop(server, port, wiring, within), "samplan-stop");
        Runtime.getRuntime().addShutdownHook(ending);
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
    }

    private static void stop(Server server, ServerConnector port, ServletWiring wiring, Duration within) {
        wiring.stop();
        try {
            long end = System.nanoTime() + within.toNanos();
            while (wiring.underWay() > 0 && System.nanoTime() - end < 0) {
                Thread.sleep(LOOK_MILLIS);
            }
            port.close();
            Thread.sleep(LAST_ONES.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        LifeCycle.stop(server);
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
