package se.samplan.call;

import java.io.IOException;
import java.net.ProtocolException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.async.AsyncExecCallback;
import org.apache.hc.client5.http.async.AsyncExecChain;
import org.apache.hc.client5.http.async.AsyncExecRuntime;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManager;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.nio.AsyncEntityProducer;
import org.apache.hc.core5.http.nio.entity.AsyncEntityProducers;
import org.apache.hc.core5.http.nio.support.AsyncRequestBuilder;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Exchanges over Apache's asynchronous client: HTTP/1.1 on kept-alive connections, gzip accepted, never an upgrade,
 * redirects not followed, nothing sent twice.
 *
 * <p>No thread waits for an answer. Results are completed on the client's few network threads, so what is hung on to them
 * may calculate but must never wait.
 */
public final class ApacheHttp implements Http, AutoCloseable {

    /** Every source behind the platform shares its address, so a limit here would let one source starve the others. */
    private static final int UNLIMITED = Integer.MAX_VALUE;

    /** Bytes. Every connection has three of them, and a busy adapter has a thousand connections. */
    private static final int BUFFER = 4096;

    private static final String EXCHANGE = "samplan.exchange";

    private static final TimeValue IDLE = TimeValue.ofSeconds(30);

    private final CloseableHttpAsyncClient client;

    /** @param connect time to connect, and once more for the TLS handshake */
    public ApacheHttp(Duration connect, SSLContext tls) {
        this.client = HttpAsyncClients.custom()
                .setConnectionManager(connections(Timeout.of(connect), tls))
                .setIOReactorConfig(IOReactorConfig.custom()
                        .setIoThreadCount(Runtime.getRuntime().availableProcessors())
                        .setTcpNoDelay(true)
                        .setSoKeepAlive(true)
                        .build())
                .setHttp1Config(Http1Config.custom().setBufferSize(BUFFER).build())
                .setThreadFactory(new NetworkThreads())
                .setUserAgent("samplan")
                .evictIdleConnections(IDLE)
                .addExecInterceptorFirst(EXCHANGE, ApacheHttp::watch)
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableConnectionState()
                .disableCookieManagement()
                .disableRedirectHandling()
                .build();
        client.start();
    }

    private static PoolingAsyncClientConnectionManager connections(Timeout connect, SSLContext tls) {
        return PoolingAsyncClientConnectionManagerBuilder.create()
                .setTlsStrategy(
                        ClientTlsStrategyBuilder.create().setSslContext(tls).buildAsync())
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

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // the exchange hears of everything itself
    public Call<Reply> post(URI target, Map<String, String> headers, byte[] body, AnswerRoom room) {
        AsyncRequestBuilder request =
                AsyncRequestBuilder.post(target).setEntity(AsyncEntityProducers.create(body, null));
        headers.forEach(request::setHeader);
        Exchange exchange = new Exchange();
        HttpClientContext context = HttpClientContext.create();
        context.setAttribute(EXCHANGE, exchange);
        client.execute(request.build(), new LimitedBody(room), context, exchange);
        return new Call<>(exchange.result, exchange::abort);
    }

    /** Lets an exchange know what it travels on, so that it can be cut. */
    private static void watch(
            HttpRequest request,
            AsyncEntityProducer body,
            AsyncExecChain.Scope scope,
            AsyncExecChain chain,
            AsyncExecCallback callback)
            throws HttpException, IOException {
        if (scope.clientContext.getAttribute(EXCHANGE) instanceof Exchange exchange) {
            exchange.runsOn(scope.execRuntime);
        }
        chain.proceed(request, body, scope, callback);
    }

    /** Closes every connection; one that is still waited for is given a few seconds. */
    @Override
    public void close() {
        client.close(CloseMode.GRACEFUL);
    }

    /**
     * One exchange. It is cut at its connection and not by cancelling the client's own future: that one forgets what it is
     * waiting for when a connection is made before the call that asked for it has returned (seen with 5.6), and the answer
     * then goes on coming.
     */
    private static final class Exchange implements FutureCallback<Reply> {

        private final CompletableFuture<Reply> result = new CompletableFuture<>();
        private volatile @Nullable AsyncExecRuntime connection;

        void runsOn(AsyncExecRuntime runtime) {
            connection = runtime;
        }

        void abort() {
            if (result.cancel(false) && connection != null) {
                connection.discardEndpoint();
            }
        }

        @Override
        public void completed(Reply reply) {
            result.complete(reply);
        }

        @Override
        public void failed(Exception problem) {
            result.completeExceptionally(
                    problem instanceof HttpException ? new ProtocolException("the answer is no HTTP") : problem);
        }

        @Override
        public void cancelled() {
            result.cancel(false);
        }
    }
}
