package se.samplan.call;

import java.net.ProtocolException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLContext;

/**
 * Exchanges over {@code java.net.http}: HTTP/1.1 on kept-alive connections, never an upgrade, redirects not followed.
 *
 * <p>Cancelling the client's own future closes the connection on 17 and 25, before headers and in mid-body; a timeout of
 * the client would end at the headers and is therefore not used.
 */
public final class JdkHttp implements Http {

    private final HttpClient client;
    private final int maxAnswer;

    /**
     * @param connect time to connect, TLS handshake included
     * @param maxAnswer largest body that is accepted, in bytes
     */
    public JdkHttp(Duration connect, int maxAnswer, SSLContext tls, Executor callbacks) {
        this.maxAnswer = maxAnswer;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connect)
                .sslContext(tls)
                .executor(callbacks)
                .build();
    }

    @Override
    public Call<Reply> post(URI target, Map<String, String> headers, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(target).POST(HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::setHeader);
        CompletableFuture<HttpResponse<byte[]>> exchange =
                client.sendAsync(request.build(), response -> new LimitedBody(maxAnswer));
        return new Call<>(
                exchange.thenApply(JdkHttp::reply).exceptionallyCompose(JdkHttp::broken), () -> exchange.cancel(true));
    }

    /** The client ends in a runtime exception on some answers that are no HTTP: a Content-Length that is no number. */
    private static CompletableFuture<Reply> broken(Throwable problem) {
        return CompletableFuture.failedFuture(
                problem.getCause() instanceof IllegalArgumentException
                        ? new ProtocolException("the answer is no HTTP")
                        : problem);
    }

    private static Reply reply(HttpResponse<byte[]> response) {
        return new Reply(
                response.statusCode(),
                response.headers().firstValue("content-type").orElse(""),
                response.body());
    }
}
