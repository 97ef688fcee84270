package se.samplan.samples.conformance.probe;

import java.io.ByteArrayOutputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import se.samplan.samples.conformance.probe.Reply.Answered;
import se.samplan.samples.conformance.probe.Reply.Begun;
import se.samplan.samples.conformance.probe.Reply.Unanswered;

/**
 * HTTP with limits: an exchange ends in time, a body is not read beyond its largest size, and no redirect is followed. No
 * coding is asked for. TLS is as the JDK is told ({@code javax.net.ssl.*}).
 */
public final class Http {

    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final HttpClient client;
    private final Limits limits;

    public Http(Limits limits) {
        this.limits = limits;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT)
                .build();
    }

    public Reply get(URI address) {
        return exchange(HttpRequest.newBuilder(address).GET());
    }

    /** @param headers names and values */
    public Reply post(URI address, Map<String, String> headers, byte[] body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).POST(HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::setHeader);
        return exchange(request);
    }

    /**
     * A connection that breaks is tried once more: a server may close an idle one at the very moment that it is used again, and
     * no request of the kit changes anything.
     */
    private Reply exchange(HttpRequest.Builder request) {
        Reply reply = once(request);
        return reply instanceof Unanswered unanswered && unanswered.trouble() == Trouble.BROKEN_HTTP
                ? once(request)
                : reply;
    }

    private Reply once(HttpRequest.Builder request) {
        long began = System.nanoTime();
        AtomicReference<Bounded> begun = new AtomicReference<>();
        CompletableFuture<HttpResponse<byte[]>> response = client.sendAsync(request.build(), head -> {
            begun.set(new Bounded(head, limits.bytes()));
            return begun.get();
        });
        try {
            HttpResponse<byte[]> whole = response.get(limits.time().toNanos(), TimeUnit.NANOSECONDS);
            String contentType = whole.headers().firstValue("Content-Type").orElse("");
            String coding = String.join(",", whole.headers().allValues("Content-Encoding"));
            return Answered.of(whole.statusCode(), contentType, coding, whole.body(), since(began));
        } catch (TimeoutException e) {
            response.cancel(true);
            return new Unanswered(Trouble.TOO_SLOW, part(begun), since(began));
        } catch (ExecutionException e) {
            return new Unanswered(trouble(e), part(begun), since(began));
        } catch (InterruptedException e) {
            response.cancel(true);
            Thread.currentThread().interrupt();
            return new Unanswered(Trouble.BROKEN_HTTP, part(begun), since(began));
        }
    }

    private static Optional<Begun> part(AtomicReference<Bounded> begun) {
        return Optional.ofNullable(begun.get()).map(Bounded::part);
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** The gravest cause that means something to whoever runs the kit. */
    private static Trouble trouble(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof TooLarge) {
                return Trouble.TOO_LARGE;
            }
            if (cause instanceof SSLException) {
                return Trouble.TLS;
            }
            if (List.of(
                            ConnectException.class,
                            UnknownHostException.class,
                            UnresolvedAddressException.class,
                            HttpConnectTimeoutException.class)
                    .stream()
                    .anyMatch(cause.getClass()::equals)) {
                return Trouble.NO_CONNECTION;
            }
            if (cause instanceof HttpTimeoutException) {
                return Trouble.TOO_SLOW;
            }
        }
        return Trouble.BROKEN_HTTP;
    }

    /** More came than is taken. */
    private static final class TooLarge extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooLarge() {
            super("the answer is too large", null, false, false);
        }
    }

    /** A body in memory, up to a size; then the connection is cut. */
    private static final class Bounded implements HttpResponse.BodySubscriber<byte[]> {

        private final HttpResponse.ResponseInfo head;
        private final int most;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final CompletableFuture<byte[]> whole = new CompletableFuture<>();

        Bounded(HttpResponse.ResponseInfo head, int most) {
            this.head = head;
            this.most = most;
        }

        Begun part() {
            return new Begun(head.statusCode(), bytes.size(), head.headers().firstValueAsLong("Content-Length"));
        }

        private Flow.@Nullable Subscription subscription;

        @Override
        public CompletionStage<byte[]> getBody() {
            return whole;
        }

        @Override
        public void onSubscribe(Flow.Subscription begun) {
            subscription = begun;
            begun.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(List<ByteBuffer> buffers) {
            for (ByteBuffer buffer : buffers) {
                byte[] some = new byte[buffer.remaining()];
                buffer.get(some);
                bytes.writeBytes(some);
            }
            if (bytes.size() > most) {
                if (subscription != null) {
                    subscription.cancel();
                }
                whole.completeExceptionally(new TooLarge());
            }
        }

        @Override
        public void onError(Throwable problem) {
            whole.completeExceptionally(problem);
        }

        @Override
        public void onComplete() {
            whole.complete(bytes.toByteArray());
        }
    }
}
