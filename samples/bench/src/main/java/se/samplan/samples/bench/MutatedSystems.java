package se.samplan.samples.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import se.samplan.call.PlatformHeaders;

/** The index, the sources and the producer behind, for many questions at a time: a question is known by its correlation id. */
final class MutatedSystems implements AutoCloseable {

    private static final int THREADS = 16;

    /** Where the index is, for {@link #answer}; the producer behind has the name of its logical address. */
    static final String INDEX = Messages.INDEX;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final Map<String, Map<String, byte[]>> answers = new ConcurrentHashMap<>();

    MutatedSystems() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** What each system, by its logical address, answers to the question of that correlation id. */
    void expect(String correlation, Map<String, byte[]> bySystem) {
        answers.put(correlation, bySystem);
    }

    void forget(String correlation) {
        answers.remove(correlation);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String request = new String(exchange.getRequestBody().readAllBytes(), ISO_8859_1);
            String correlation = String.valueOf(exchange.getRequestHeaders().getFirst(PlatformHeaders.CORRELATION));
            Map<String, byte[]> bySystem = answers.getOrDefault(correlation, Map.of());
            int end = request.indexOf("LogicalAddress>", request.indexOf("LogicalAddress") + 1);
            String before = end < 0 ? "" : request.substring(0, request.lastIndexOf('<', end));
            byte[] answer = bySystem.get(before.substring(before.lastIndexOf('>') + 1));
            exchange.getResponseHeaders().add("Content-Type", "text/xml;charset=UTF-8");
            if (answer == null) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                exchange.sendResponseHeaders(200, answer.length == 0 ? -1 : answer.length);
                exchange.getResponseBody().write(answer);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
