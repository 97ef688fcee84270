package se.samplan.edge;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * What still comes of a request that has been answered before it was read to its end: it is read and dropped, without a
 * thread. Closing a connection over bytes that nobody has read resets it, and the sender may lose the answer that says why
 * (RFC 9112, section 9.6). Two megabytes and five seconds at most: whoever sends more has been told in vain.
 */
final class Remainder implements ReadListener {

    private static final int MOST = 2 * 1024 * 1024;
    private static final long WITHIN_MILLIS = 5_000;
    private static final int ONE_READ = 8 * 1024;

    private final ServletInputStream in;
    private final CompletableFuture<Void> over = new CompletableFuture<>();
    private int dropped;

    Remainder(ServletInputStream in) {
        this.in = in;
    }

    /** Drops what comes of a request that nobody has begun to read, and then ends its exchange. It has been answered. */
    static void drop(HttpServletRequest request) throws IOException {
        AsyncContext async = request.startAsync();
        async.setTimeout(0); // the time is kept here
        Remainder remainder = new Remainder(request.getInputStream());
        remainder.thenEnd(async);
        remainder.in.setReadListener(remainder);
    }

    /** Ends the exchange when all has been dropped, or enough. */
    @SuppressWarnings("FutureReturnValueIgnored") // its end is the exchange's
    void thenEnd(AsyncContext async) {
        over.completeOnTimeout(null, WITHIN_MILLIS, TimeUnit.MILLISECONDS)
                .whenComplete((nothing, problem) -> async.complete());
    }

    @Override
    public void onDataAvailable() throws IOException {
        byte[] some = new byte[ONE_READ];
        while (dropped < MOST && in.isReady()) {
            int read = in.read(some);
            if (read < 0) {
                return;
            }
            dropped += read;
        }
        if (dropped >= MOST) {
            over.complete(null);
        }
    }

    @Override
    public void onAllDataRead() {
        over.complete(null);
    }

    @Override
    public void onError(Throwable problem) {
        over.complete(null);
    }
}
