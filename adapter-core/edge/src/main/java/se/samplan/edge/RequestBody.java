package se.samplan.edge;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;

/**
 * Gathers the body of a request without holding a thread while it comes. A sender that is too slow, or sends too much, costs
 * nobody else anything.
 */
final class RequestBody implements ReadListener {

    private static final int ONE_READ = 8 * 1024;

    private final ServletInputStream in;
    private final BodiesComingIn.Body counted;
    private final Remainder remainder;
    private final ByteArrayOutputStream come = new ByteArrayOutputStream();
    private final CompletableFuture<byte[]> whole = new CompletableFuture<>();

    private RequestBody(ServletInputStream in, BodiesComingIn.Body counted) {
        this.in = in;
        this.counted = counted;
        this.remainder = new Remainder(in);
    }

    /**
     * Begins to read. The whole body fails with {@link TimeoutException} if it is not in by then, with {@link
     * RequestTooLarge}, with {@link NoRoomForBody}, or with another {@link IOException} if the sender has gone.
     *
     * @param request asynchronous already
     * @param counted ended here; its bytes are released by whoever began it
     */
    @SuppressWarnings("FutureReturnValueIgnored") // it is its own
    static RequestBody of(HttpServletRequest request, BodiesComingIn.Body counted) throws IOException {
        RequestBody body = new RequestBody(request.getInputStream(), counted);
        Future<?> alarm = counted.whenLate(() -> body.whole.completeExceptionally(new TimeoutException()));
        body.whole.whenComplete((message, problem) -> {
            alarm.cancel(false);
            counted.end();
        });
        body.in.setReadListener(body);
        return body;
    }

    CompletableFuture<byte[]> whole() {
        return whole;
    }

    /** What is read after the body has failed. */
    Remainder remainder() {
        return remainder;
    }

    @Override
    public void onDataAvailable() throws IOException {
        byte[] some = new byte[ONE_READ];
        try {
            while (!whole.isDone() && in.isReady()) {
                int read = in.read(some);
                if (read < 0) {
                    return;
                }
                if (!counted.grow(read)) {
                    throw new NoRoomForBody();
                }
                come.write(some, 0, read);
            }
        } catch (RequestTooLarge | NoRoomForBody e) {
            whole.completeExceptionally(e);
        }
        if (whole.isCompletedExceptionally()) {
            remainder.onDataAvailable();
        }
    }

    @Override
    public void onAllDataRead() {
        whole.complete(come.toByteArray());
        remainder.onAllDataRead();
    }

    @Override
    public void onError(Throwable problem) {
        whole.completeExceptionally(problem);
        remainder.onError(problem);
    }
}
