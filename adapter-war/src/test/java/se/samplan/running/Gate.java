package se.samplan.running;

import java.util.concurrent.CountDownLatch;
import se.samplan.samples.messages.stub.StubSource;

/** Holds back all that a source would answer until it is opened, so that a test waits for what happens and not for time. */
public final class Gate implements AutoCloseable {

    private final StubSource source;
    private final CountDownLatch opened = new CountDownLatch(1);

    private Gate(StubSource source) {
        this.source = source;
    }

    /** Shuts one in front of the source, which notes what it is asked, and does not answer. */
    public static Gate before(StubSource source) {
        Gate gate = new Gate(source);
        source.onRequest(request -> gate.await());
        return gate;
    }

    /** Lets out what was held back, and all that comes after. */
    public void open() {
        source.onRequest(request -> {});
        opened.countDown();
    }

    /** Opens it, if it is still shut. */
    @Override
    public void close() {
        open();
    }

    private void await() {
        try {
            opened.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
