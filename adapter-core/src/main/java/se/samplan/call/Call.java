package se.samplan.call;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Something under way that can be called off.
 *
 * @param result completes once, by itself or because of {@link #abort()}
 * @param onAbort closes what the call holds open; may be run when the call has ended already
 */
public record Call<T>(CompletableFuture<T> result, Runnable onAbort) {

    /** A call that has ended before it began. */
    public static <T> Call<T> done(T result) {
        return new Call<>(CompletableFuture.completedFuture(result), () -> {});
    }

    /** The same call, with something done to its result. */
    public <U> Call<U> then(Function<T, U> next) {
        return new Call<>(result.thenApply(next), onAbort);
    }

    /** Calls it off: the connection is closed at once, whatever the other side is doing. */
    public void abort() {
        onAbort.run();
    }
}
