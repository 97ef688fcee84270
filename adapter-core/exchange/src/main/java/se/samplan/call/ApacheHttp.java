package se.samplan.call;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.async.AsyncExecCallback;
import org.apache.hc.client5.http.async.AsyncExecChain;
import org.apache.hc.client5.http.async.AsyncExecRuntime;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.ChainElement;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClientBuilder;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManager;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.HttpsSupport;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.RequestNotExecutedException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.nio.AsyncEntityProducer;
import org.apache.hc.core5.http.nio.entity.AsyncEntityProducers;
import org.apache.hc.core5.http.nio.support.AsyncRequestBuilder;
import org.apache.hc.core5.http.ssl.TLS;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Exchanges over Apache's asynchronous client: HTTP/1.1 on kept-alive connections, gzip accepted, never an upgrade,
 * redirects not followed, nothing sent twice but what a kept connection lost.
 *
 * <p>No thread waits for an answer. Results are completed on the client's few network threads, so what follows on them
 * must be short and never wait; {@link ReadingThreads} hand replies over to who reads them.
 */
public final class ApacheHttp implements Http, AutoCloseable {

    /** Every source behind the platform shares its address, so a limit here would let one source starve the others. */
    private static final int UNLIMITED = Integer.MAX_VALUE;

    /** Bytes. Every connection has three of them, and a busy adapter has a thousand connections. */
    private static final int BUFFER = 4096;

    /** Bytes of a line in the head of an answer, for which no room is taken. The client itself knows no limit (seen with 5.6). */
    private static final int LONGEST_LINE = 16 * 1024;

    /** Headers of an answer. */
    private static final int MOST_LINES = 200;

    private static final int REQUEST_TIMEOUT = 408;

    private static final String EXCHANGE = "samplan.exchange";

    private static final TimeValue IDLE = TimeValue.ofSeconds(30);

    private final CloseableHttpAsyncClient client;

    /** Keeps no connection: what it sends goes out on one that nobody has used before. */
    private final CloseableHttpAsyncClient fresh;

    /** @param connect time to connect, and once more for the TLS handshake */
    public ApacheHttp(Duration connect, SSLContext tls) {
        this.client =
                client(connect, tls, Runtime.getRuntime().availableProcessors()).build();
        this.fresh = client(connect, tls, 1)
                .setConnectionReuseStrategy((request, response, context) -> false)
                .build();
        client.start();
        fresh.start();
    }

    private static HttpAsyncClientBuilder client(Duration connect, SSLContext tls, int threads) {
        return HttpAsyncClients.custom()
                .setConnectionManager(connections(Timeout.of(connect), tls))
                .setIOReactorConfig(IOReactorConfig.custom()
                        .setIoThreadCount(threads)
                        .setTcpNoDelay(true)
                        .setSoKeepAlive(true)
                        .build())
                .setHttp1Config(Http1Config.custom()
                        .setBufferSize(BUFFER)
                        .setInitialWindowSize(LimitedBody.AHEAD)
                        .setMaxLineLength(LONGEST_LINE)
                        .setMaxHeaderCount(MOST_LINES)
                        .build())
                .setThreadFactory(new NetworkThreads())
                .setUserAgent("samplan")
                .evictIdleConnections(IDLE)
                .addExecInterceptorAfter(ChainElement.CONNECT.name(), EXCHANGE, ApacheHttp::watch)
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableConnectionState()
                .disableContentCompression() // its own lets damaged bodies pass for whole (seen with 5.6)
                .disableCookieManagement()
                .disableRedirectHandling();
    }

    private static PoolingAsyncClientConnectionManager connections(Timeout connect, SSLContext tls) {
        return PoolingAsyncClientConnectionManagerBuilder.create()
                // The JDK would do it, but is asked to only after it has begun (seen with 5.6): any name would do.
                .setTlsStrategy(ClientTlsStrategyBuilder.create()
                        .setSslContext(tls)
                        .setTlsVersions(TLS.V_1_2, TLS.V_1_3)
                        .setCiphers(suites(tls))
                        .setHostVerificationPolicy(HostnameVerificationPolicy.BOTH)
                        .setHostnameVerifier(HttpsSupport.getDefaultHostnameVerifier())
                        .buildAsync())
                .setDefaultTlsConfig(TlsConfig.custom()
                        .setVersionPolicy(HttpVersionPolicy.FORCE_HTTP_1)
                        .setHandshakeTimeout(connect)
                        .build())
                .setDefaultConnectionConfig(
                        ConnectionConfig.custom().setConnectTimeout(connect).build())
                .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
                .setMaxConnPerRoute(UNLIMITED)
                .setMaxConnTotal(UNLIMITED)
                .build();
    }

    /** Those of the JVM which keep a conversation secret even when the key becomes known, and do not rest on SHA-1; as at our port. */
    private static String[] suites(SSLContext tls) {
        return Stream.of(tls.getDefaultSSLParameters().getCipherSuites())
                .filter(suite ->
                        !suite.startsWith("TLS_RSA_") && !suite.startsWith("TLS_ECDH_") && !suite.endsWith("_SHA"))
                .toArray(String[]::new);
    }

    @Override
    public Call<Reply> post(URI target, Map<String, String> headers, byte[] body, AnswerRoom room) {
        Exchange exchange = new Exchange(again -> send(fresh, target, headers, body, room, again));
        send(client, target, headers, body, room, exchange);
        return new Call<>(exchange.result, exchange::abort);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the exchange hears of everything itself
    private static void send(
            CloseableHttpAsyncClient client,
            URI target,
            Map<String, String> headers,
            byte[] body,
            AnswerRoom room,
            Exchange exchange) {
        AsyncRequestBuilder request =
                AsyncRequestBuilder.post(target).setEntity(AsyncEntityProducers.create(body, null));
        request.setHeader(HttpHeaders.ACCEPT_ENCODING, "gzip");
        headers.forEach(request::setHeader);
        HttpClientContext context = HttpClientContext.create();
        context.setAttribute(EXCHANGE, exchange);
        client.execute(request.build(), new LimitedBody(room, exchange::begins), context, exchange);
    }

    /** Lets an exchange know what it travels on, so that it can be cut; what was called off until then does not go out. */
    private static void watch(
            HttpRequest request,
            AsyncEntityProducer body,
            AsyncExecChain.Scope scope,
            AsyncExecChain chain,
            AsyncExecCallback callback)
            throws HttpException, IOException {
        if (scope.clientContext.getAttribute(EXCHANGE) instanceof Exchange exchange
                && !exchange.runsOn(scope.execRuntime)) {
            callback.failed(new RequestNotExecutedException());
            return;
        }
        chain.proceed(request, body, scope, callback);
    }

    /** Closes every connection; one that is still waited for is given a few seconds. */
    @Override
    public void close() {
        client.close(CloseMode.GRACEFUL);
        fresh.close(CloseMode.GRACEFUL);
    }

    /**
     * One exchange. It is cut at its connection and not by cancelling the client's own future: that one forgets what it is
     * waiting for when a connection is made before the call that asked for it has returned (seen with 5.6), and the answer
     * then goes on coming.
     */
    private static final class Exchange implements FutureCallback<Reply> {

        private final CompletableFuture<Reply> result = new CompletableFuture<>();
        private final Consumer<Exchange> onceMore;
        private volatile @Nullable AsyncExecRuntime connection;
        private volatile boolean begun;
        private volatile boolean repeated;

        Exchange(Consumer<Exchange> onceMore) {
            this.onceMore = onceMore;
        }

        void begins() {
            begun = true;
        }

        /**
         * Hears of its connection once that is made. One that is discarded while it is being made stays open for good (seen with
         * 5.6), so until then an exchange that is called off only ends, and its connection is discarded here.
         *
         * @return false if nobody waits for it any more
         */
        boolean runsOn(AsyncExecRuntime runtime) {
            connection = runtime;
            if (result.isDone()) {
                runtime.discardEndpoint();
                return false;
            }
            return true;
        }

        void abort() {
            if (result.cancel(false) && connection != null) {
                connection.discardEndpoint();
            }
        }

        /** Some servers say 408 when they close a connection that was kept too long for them; it may be asked again (RFC 9110). */
        @Override
        public void completed(Reply reply) {
            if (reply.status() == REQUEST_TIMEOUT && !repeated && !result.isDone()) {
                repeat();
            } else {
                result.complete(reply);
            }
        }

        @Override
        public void failed(Exception problem) {
            if (mayBeRepeated(problem)) {
                repeat();
                return;
            }
            result.completeExceptionally(problem instanceof IOException ? problem : notHttp(problem));
            AsyncExecRuntime held = connection;
            if (held != null) { // nobody reads it any more, if it was held back until now
                held.discardEndpoint();
            }
        }

        private void repeat() {
            repeated = true;
            onceMore.accept(this);
        }

        /** The client fails in more ways than it says where what comes is no HTTP (a chunk of size -5, seen with 5.6). */
        private static IOException notHttp(Exception problem) {
            ProtocolException told = new ProtocolException("the answer is no HTTP");
            told.initCause(problem);
            return told;
        }

        /**
         * The other side may close a kept connection at the very moment that it is used again, and then nothing of the request
         * was read (RFC 9112, section 9.3.1). Questions are reads, and an Update that is sent twice changes nothing the second
         * time, so either may be sent once more; not when the answer had begun, and not when no connection could be made.
         */
        private boolean mayBeRepeated(Exception problem) {
            boolean hungUp = problem instanceof ConnectionClosedException
                    || problem instanceof RequestNotExecutedException
                    || (problem instanceof SocketException
                            && !(problem instanceof ConnectException)
                            && !(problem instanceof NoRouteToHostException));
            return hungUp && !begun && !repeated && !result.isDone();
        }

        @Override
        public void cancelled() {
            result.cancel(false);
        }
    }
}
