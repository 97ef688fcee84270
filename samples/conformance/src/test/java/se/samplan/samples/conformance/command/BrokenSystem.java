package se.samplan.samples.conformance.command;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import se.samplan.samples.conformance.command.Defect.Back;
import se.samplan.samples.conformance.command.Defect.Call;

/** Stands in front of a system that is right, and makes it wrong. */
final class BrokenSystem implements AutoCloseable {

    private static final Set<String> PASSED_ON = Set.of(
            "content-type",
            "soapaction",
            "x-vp-sender-id",
            "x-rivta-original-serviceconsumer-hsaid",
            "x-skltp-correlation-id");

    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI right;

    private BrokenSystem(HttpServer server, URI right) {
        this.server = server;
        this.right = right;
    }

    static BrokenSystem inFrontOf(URI right, Defect.Breaking breaking) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            BrokenSystem broken = new BrokenSystem(server, right);
            server.setExecutor(Executors.newFixedThreadPool(2));
            server.createContext("/", exchange -> broken.answer(exchange, breaking));
            server.start();
            return broken;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same path as the system behind: its WSDL names the last step of it. */
    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + right.getPath());
    }

    private void answer(HttpExchange exchange, Defect.Breaking breaking) throws IOException {
        try (exchange) {
            Map<String, String> headers = new HashMap<>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
            String query = exchange.getRequestURI().getRawQuery();
            Call call = new Call(
                    exchange.getRequestMethod(),
                    query == null ? "" : "?" + query,
                    headers,
                    exchange.getRequestBody().readAllBytes());
            Back back = breaking.answer(call, this::right);
            exchange.getResponseHeaders().set("Content-Type", back.contentType());
            exchange.sendResponseHeaders(back.status(), back.body().length == 0 ? -1 : back.body().length);
            exchange.getResponseBody().write(back.body());
        }
    }

    private Back right(Call call) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(right + call.query()))
                .method(call.method(), HttpRequest.BodyPublishers.ofByteArray(call.body()));
        call.headers().forEach((name, value) -> {
            if (PASSED_ON.contains(name)) {
                request.header(name, value);
            }
        });
        try {
            HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            String type = response.headers().firstValue("Content-Type").orElse("");
            return new Back(response.statusCode(), type, response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        if (server.getExecutor() instanceof ExecutorService threads) {
            threads.shutdownNow();
        }
    }
}
