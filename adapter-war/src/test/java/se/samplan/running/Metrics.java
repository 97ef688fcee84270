package se.samplan.running;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/** The page of metrics, as it was when it was asked for. */
record Metrics(String contentType, String text) {

    static Metrics of(AdapterInFront adapter) {
        return of(adapter.address());
    }

    static Metrics of(URI adapter) {
        try {
            HttpResponse<String> page = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(adapter + "/metrics"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            return new Metrics(page.headers().firstValue("Content-Type").orElse(""), page.body());
        } catch (IOException e) {
            throw new IllegalStateException("there is no page of metrics", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * The value of a meter; not a number if there is none.
     *
     * @param meter its name and tags as they stand on the page
     */
    double value(String meter) {
        return lines().stream()
                .filter(line -> line.startsWith(meter + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(meter.length() + 1)))
                .findFirst()
                .orElse(Double.NaN);
    }

    List<String> lines() {
        return text.lines().toList();
    }
}
