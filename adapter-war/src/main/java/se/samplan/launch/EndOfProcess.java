package se.samplan.launch;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Has the end of a process wait for what goes on in it. A start, or a command, needs classes from a folder that is removed at the end;
 * it does not know when it is told to end, and fails in the middle if they are taken from it.
 */
final class EndOfProcess {

    /** A start takes some seconds. One that takes longer waits for somebody who does not answer, and needs no class meanwhile. */
    private static final long LONGEST_SECONDS = 10;

    private static final CountDownLatch BEGINNING = new CountDownLatch(1);

    private static volatile boolean isTold;

    private EndOfProcess() {}

    /** Whether the process was told to end, and what it begins is of no use to anybody. */
    static boolean isTold() {
        return isTold;
    }

    /** The start, or the command, has come to its end, whatever that was. */
    static void beginningIsOver() {
        BEGINNING.countDown();
    }

    /** Waits until it has, but not for ever, and then for every server that has been started. */
    static void await() throws InterruptedException {
        isTold = true;
        BEGINNING.await(LONGEST_SECONDS, TimeUnit.SECONDS);
        GracefulStop.await();
    }
}
