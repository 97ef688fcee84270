package se.samplan.call;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Exchanges whose replies are handed over to a few threads for reading, so that what follows on a reply may take its time
 * and the network threads carry on with everybody's bytes. Small replies are read where they come: the limits of
 * {@link se.samplan.xml.XmlLimits} keep the slowest of them to a few milliseconds.
 *
 * <p>A reply that waits for its turn when its call is called off is not read any more. One that is being read then is read to
 * its end, for nobody; the limits of {@link se.samplan.xml.XmlLimits} keep that short.
 */
public final class ReadingThreads implements Http, AutoCloseable {

    /** Bytes of a reply that is read by the thread that brings it: handing it over would cost more than reading it. */
    static final int SMALL = 32 * 1024;

    private final Http http;
    private final ExecutorService threads;

    /** @param threads replies that are read at the same time; reading waits for nothing, so as many as there are processors */
    public ReadingThreads(Http http, int threads) {
        this.http = http;
        AtomicInteger number = new AtomicInteger();
        this.threads = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "samplan-read-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // its end is the result's
    public Call<Reply> post(URI target, Map<String, String> headers, byte[] body, AnswerRoom room) {
        Call<Reply> exchange = http.post(target, headers, body, room);
        CompletableFuture<Reply> result = new CompletableFuture<>();
        exchange.result().whenComplete((reply, problem) -> {
            if (problem != null) {
                result.completeExceptionally(problem);
            } else if (reply.body().length <= SMALL) {
                result.complete(reply);
            } else {
                handOver(reply, result);
            }
        });
        return new Call<>(
                result,
                because -> {
                    result.cancel(false);
                    exchange.abort(because);
                },
                exchange.soFar());
    }

    private void handOver(Reply reply, CompletableFuture<Reply> result) {
        try {
            read(() -> result.complete(reply));
        } catch (RejectedExecutionException e) {
            result.completeExceptionally(new IOException("the program ends", e));
        }
    }

    /** Runs it when a thread is free. */
    void read(Runnable reading) {
        threads.execute(reading);
    }

    /** Stops the threads; replies still waiting for their turn are never read. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
