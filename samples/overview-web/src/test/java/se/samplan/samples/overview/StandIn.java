package se.samplan.samples.overview;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.xml.bind.JAXB;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.samplan.contracts.planningoverview.v1.GetPlanningOverviewResponseType;
import se.samplan.contracts.planningoverview.v1.ObjectFactory;

/** Answers in the adapter's place with whatever a test wants, and the pages behind a proxy that says who looks. */
final class StandIn implements AutoCloseable {

    private static final int OK = 200;
    private static final int BROKEN = 500;

    private static final int SEE_OTHER = 303;

    private final Queue<String> answers = new ConcurrentLinkedQueue<>();
    private volatile String answer = "";
    private volatile String asked = "";
    private volatile Runnable meanwhile = () -> {};
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final HttpServer server;
    private final ConfigurableApplicationContext web;

    private StandIn(HttpServer server, String... form) {
        this.server = server;
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.createContext("/story", StandIn::went);
        server.createContext("/stubs", StandIn::went);
        server.start();
        List<String> settings = new ArrayList<>(List.of(form));
        settings.addAll(List.of(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--spring.main.banner-mode=off",
                "--spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID(),
                "--overview.adapter.address=" + address(server)));
        this.web = SpringApplication.run(OverviewWeb.class, settings.toArray(String[]::new));
    }

    /** Behind a proxy. */
    static StandIn start() throws IOException {
        return new StandIn(server(), "--overview.proxy.address=127.0.0.1");
    }

    /** As the demonstration, with stubs that go along to every step. */
    static StandIn demonstration() throws IOException {
        HttpServer server = server();
        return new StandIn(server, "--spring.profiles.active=demo", "--overview.demo.stubs=" + address(server));
    }

    private static HttpServer server() throws IOException {
        return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    private static String address(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    private static void went(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Location", "/");
            exchange.sendResponseHeaders(SEE_OTHER, -1);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            meanwhile.run();
            answer = Optional.ofNullable(answers.poll()).orElse(answer);
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/xml; charset=utf-8");
            exchange.sendResponseHeaders(bytes.length == 0 ? BROKEN : OK, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    /** From now on always the same. */
    void say(GetPlanningOverviewResponseType overview) {
        answers.clear();
        answer = text(overview);
    }

    /** One after the other, and then always the last. */
    void say(List<GetPlanningOverviewResponseType> overviews) {
        answers.clear();
        overviews.forEach(overview -> answers.add(text(overview)));
    }

    private static String text(GetPlanningOverviewResponseType overview) {
        StringWriter text = new StringWriter();
        JAXB.marshal(new ObjectFactory().createGetPlanningOverviewResponse(overview), text);
        return "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body>"
                + text.toString().replaceFirst("<\\?xml[^>]*>", "") + "</soap:Body></soap:Envelope>";
    }

    /** What was asked last, as it was sent. */
    String asked() {
        return asked;
    }

    /** What happens from now on while it is asked. */
    void meanwhile(Runnable happening) {
        meanwhile = happening;
    }

    /** Does something to the database of what has been seen. */
    void database(String statement) {
        web.getBean(JdbcClient.class).sql(statement).update();
    }

    /** Whatever takes more than a look, by its address. */
    Map<String, Method> forms() {
        Map<String, Method> forms = new TreeMap<>();
        web.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, handler) -> mapping.getMethodsCondition().getMethods().stream()
                        .filter(method -> method != RequestMethod.GET && method != RequestMethod.HEAD)
                        .flatMap(method -> mapping.getPatternValues().stream())
                        .forEach(path -> forms.put(path, handler.getMethod())));
        return forms;
    }

    void sayNothing() {
        answers.clear();
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
