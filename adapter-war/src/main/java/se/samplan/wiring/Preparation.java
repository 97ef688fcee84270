package se.samplan.wiring;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Has everything prepared that is needed for a contract and that nobody has asked for yet: a while after the start, on one
 * thread, so that it takes nothing from the first answers.
 */
final class Preparation implements AutoCloseable {

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread made = new Thread(task, "samplan-prepare");
        made.setDaemon(true);
        return made;
    });

    /** @param each one part; done a second time it costs nothing */
    @SuppressWarnings("FutureReturnValueIgnored") // what fails here fails again, and is told, when it is needed
    Preparation(List<Runnable> each, Duration after) {
        each.forEach(part -> thread.schedule(part, after.toMillis(), TimeUnit.MILLISECONDS));
        thread.shutdown();
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
