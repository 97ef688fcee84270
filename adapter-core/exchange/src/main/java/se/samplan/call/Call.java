package se.samplan.call;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Something under way that can be called off.
 *
 * @param result completes once, by itself or because it is called off
 * @param onAbort closes what the call holds open; may be run when the call has ended already
 * @param soFar what there is if it is called off now; nothing as long as only the whole is of use
 */
public record Call<T>(CompletableFuture<T> result, Consumer<Because> onAbort, Supplier<Optional<T>> soFar) {

    /** Why a call is called off. */
    public enum Because {
        /** There is no answer and no time left. */
        TIME_IS_UP,
        /** Whoever wanted the answer has gone; that says nothing of the other side. */
        NOBODY_WAITS
    }

    /** A call of which only the whole result is of use. */
    public Call(CompletableFuture<T> result, Runnable onAbort) {
        this(result, because -> onAbort.run(), Optional::empty);
    }

    /** A call that has ended before it began. */
    public static <T> Call<T> done(T result) {
        return new Call<>(CompletableFuture.completedFuture(result), () -> {});
    }

    /** The same call, with something done to its result. */
    public <U> Call<U> then(Function<T, U> next) {
        return new Call<>(result.thenApply(next), onAbort, () -> soFar.get().map(next));
    }

    /** This call and another as one, which has something so far when both have. */
    public Call<T> and(Call<T> other, BinaryOperator<T> joined) {
        return new Call<>(
                result.thenCombine(other.result, joined),
                because -> {
                    onAbort.accept(because);
                    other.onAbort.accept(because);
                },
                () -> now().flatMap(mine -> other.now().map(theirs -> joined.apply(mine, theirs))));
    }

    private Optional<T> now() {
        return result.isDone() && !result.isCompletedExceptionally() ? Optional.of(result.join()) : soFar.get();
    }

    /**
     * Waits for the result, for a caller that has a thread of its own to wait with.
     *
     * @throws TimeoutException if there is none within that time; the call is off then
     * @throws InterruptedIOException if the waiting thread is to end; it stays interrupted, and the call is off
     * @throws IOException if the exchange came to nothing
     */
    public T within(Duration time) throws IOException, TimeoutException {
        try {
            return result.get(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            abort();
            throw e;
        } catch (InterruptedException e) {
            abort();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        } catch (CancellationException e) {
            throw new IOException("called off", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException problem) {
                throw problem;
            }
            throw new IllegalStateException("defect in a call", e);
        }
    }

    /** Calls it off: the connection is closed at once, whatever the other side is doing. */
    public void abort() {
        abort(Because.TIME_IS_UP);
    }

    /** Calls it off for that reason: the connection is closed at once, whatever the other side is doing. */
    public void abort(Because because) {
        onAbort.accept(because);
    }
}
