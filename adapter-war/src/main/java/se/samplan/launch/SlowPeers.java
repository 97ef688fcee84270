package se.samplan.launch;

import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Handler;

/** Looks once a second at those who are slow, for as long as the server runs, whatever a look comes to. */
abstract class SlowPeers extends Handler.Wrapper {

    private static final long LOOK_SECONDS = 1;

    SlowPeers(Handler application) {
        super(application);
    }

    /**
     * Hangs up on whoever has had its time.
     *
     * @param now on {@link System#nanoTime()}
     */
    abstract void hangUp(long now);

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        lookLater();
    }

    private void lookLater() {
        getServer().getScheduler().schedule(this::look, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            hangUp(System.nanoTime());
        } finally {
            if (isRunning()) {
                lookLater();
            }
        }
    }
}
