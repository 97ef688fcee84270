package se.samplan.samples.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * An adapter's page of metrics, as it was when it was asked for.
 *
 * @param text of the page
 */
record Metrics(String text) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** @throws IOException if there is no such page */
    static Metrics of(Adapter adapter) throws IOException, InterruptedException {
        return at(adapter.port());
    }

    /** The page at that port of this machine, by plain http. */
    static Metrics at(int port) throws IOException, InterruptedException {
        HttpResponse<String> page = HTTP.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/metrics"))
                        .timeout(PATIENCE)
                        .build(),
                BodyHandlers.ofString());
        if (page.statusCode() != 200) {
            throw new IOException("/metrics answers with HTTP " + page.statusCode());
        }
        return new Metrics(page.body());
    }

    /**
     * The sum over all tags of a meter.
     *
     * @throws IOException if there is none
     */
    double value(String meter) throws IOException {
        double[] values = text.lines()
                .filter(line -> line.startsWith(meter + " ") || line.startsWith(meter + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .toArray();
        if (values.length == 0) {
            throw new IOException("/metrics has no " + meter);
        }
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
