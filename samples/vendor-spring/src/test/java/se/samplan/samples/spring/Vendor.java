package se.samplan.samples.spring;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The application, running on a free port, and whoever asks it. */
record Vendor(ConfigurableApplicationContext context) implements AutoCloseable {

    private static final HttpClient CONSUMER = HttpClient.newHttpClient();

    /** @param more sources of beans beside the application itself */
    static Vendor start(List<String> arguments, Class<?>... more) {
        List<Class<?>> sources = new ArrayList<>(List.of(more));
        sources.add(VendorApplication.class);
        List<String> all = new ArrayList<>(List.of("--server.port=0", "--spring.main.banner-mode=off"));
        all.addAll(arguments);
        return new Vendor(SpringApplication.run(sources.toArray(Class<?>[]::new), all.toArray(String[]::new)));
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + path);
    }

    /**
     * Asks the contract about Asta.
     *
     * @param headers names and values by turns, beside what a request must have
     */
    HttpResponse<String> ask(String contract, String request, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder asked = HttpRequest.newBuilder(at("/producer/" + contract))
                .header("Content-Type", "text/xml;charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(request));
        for (int i = 0; i < headers.length; i += 2) {
            asked.header(headers[i], headers[i + 1]);
        }
        return CONSUMER.send(asked.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return CONSUMER.send(HttpRequest.newBuilder(at(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    CareWork work() {
        return context.getBean(CareWork.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
