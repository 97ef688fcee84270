package se.samplan.samples.overview;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.xml.bind.JAXB;
import java.io.IOException;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import se.samplan.contracts.planningoverview.v1.GetPlanningOverviewResponseType;
import se.samplan.contracts.planningoverview.v1.ObjectFactory;

/** Answers in the adapter's place with whatever a test wants, and the pages behind a proxy that says who looks. */
final class StandIn implements AutoCloseable {

    private static final int OK = 200;
    private static final int BROKEN = 500;

    private volatile String answer = "";
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final HttpServer server;
    private final ConfigurableApplicationContext web;

    private StandIn(HttpServer server) {
        this.server = server;
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
        this.web = SpringApplication.run(
                OverviewWeb.class,
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--spring.main.banner-mode=off",
                "--spring.datasource.url=jdbc:h2:mem:strange",
                "--overview.proxy.address=127.0.0.1",
                "--overview.adapter.address=http://127.0.0.1:"
                        + server.getAddress().getPort() + "/");
    }

    static StandIn start() throws IOException {
        return new StandIn(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/xml; charset=utf-8");
            exchange.sendResponseHeaders(bytes.length == 0 ? BROKEN : OK, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    void say(GetPlanningOverviewResponseType overview) {
        StringWriter text = new StringWriter();
        JAXB.marshal(new ObjectFactory().createGetPlanningOverviewResponse(overview), text);
        answer = "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body>"
                + text.toString().replaceFirst("<\\?xml[^>]*>", "") + "</soap:Body></soap:Envelope>";
    }

    void sayNothing() {
        answer = "";
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + web.getEnvironment().getProperty("local.server.port") + path);
    }

    @Override
    public void close() {
        web.close();
        server.stop(0);
        threads.shutdownNow();
    }
}
