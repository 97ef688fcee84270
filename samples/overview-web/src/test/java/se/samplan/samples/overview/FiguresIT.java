package se.samplan.samples.overview;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Prints how large each page is, how long its first byte takes, and how long each program works for it, over the packaged adapter at
 * the story's last step, both programs run as they are deployed. A command (see the README), for times mean something on an idle
 * machine alone; on a busy one the least of them, and the work, still do. That sizes are kept is tested with the pages.
 */
@EnabledIfSystemProperty(
        named = "overview.figures",
        matches = "true",
        disabledReason = "SKIPPED: figures are for an idle machine; -Doverview.figures=true takes them")
class FiguresIT {

    /** Rounds over all pages before anything is measured: what is asked about is a program that has run for a while. */
    private static final int WARM = 60;

    private static final int ASKED = 50;
    private static final long NANOS = 1_000_000;
    private static final Pattern ONE_OF_EACH =
            Pattern.compile("href=\"(/(plan|overenskommelse|kontakt|fraga)/[^\"]+)\"");

    private static final Pattern STARTED = Pattern.compile("Tomcat started on port (\\d+)");

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @Test
    void sizeAndFirstByteOfEachPage(@TempDir Path folder) throws IOException, InterruptedException {
        try (Story story = Story.start(folder, List.of())) {
            Process pages = pages(story);
            try {
                Map<String, HttpRequest> requests = requests(address(pages));
                for (int round = 0; round < WARM; round++) {
                    for (HttpRequest request : requests.values()) {
                        ask(request);
                    }
                }
                System.out.println(
                        "| Page | kB | first byte, median of " + ASKED
                                + ", ms | least, ms | work of the pages, ms | work of the adapter, ms |\n|---|---|---|---|---|---|");
                for (Map.Entry<String, HttpRequest> page : requests.entrySet()) {
                    measure(page.getKey(), page.getValue(), List.of(pages, story.adapter()));
                }
            } finally {
                pages.destroy();
            }
        }
    }

    private static Process pages(Story story) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        System.getProperty("overview.jar"),
                        "--spring.profiles.active=demo",
                        "--server.port=0",
                        "--overview.adapter.address="
                                + story.web().getEnvironment().getProperty("overview.adapter.address"),
                        "--overview.demo.stubs=" + story.form().uri())
                .redirectErrorStream(true)
                .start();
    }

    private static String address(Process pages) throws IOException {
        BufferedReader said = pages.inputReader(StandardCharsets.UTF_8);
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            Matcher started = STARTED.matcher(line);
            if (started.find()) {
                return "http://127.0.0.1:" + started.group(1);
            }
        }
        throw new IOException("the pages did not start");
    }

    private Map<String, HttpRequest> requests(String address) throws IOException, InterruptedException {
        Map<String, HttpRequest> requests = new LinkedHashMap<>();
        for (String path : new String[] {"/", "/nytt", "/kontakter", "/planer", "/vem-gor-vad", "/kalender", "/text"}) {
            requests.put(path, request(address + path));
        }
        String start = http.send(request(address + "/"), HttpResponse.BodyHandlers.ofString())
                .body();
        Matcher links = ONE_OF_EACH.matcher(start);
        while (links.find()) {
            requests.putIfAbsent("/" + links.group(2) + "/…", request(address + links.group(1)));
        }
        return requests;
    }

    private static HttpRequest request(String address) {
        return HttpRequest.newBuilder(URI.create(address)).build();
    }

    private void measure(String name, HttpRequest request, List<Process> programs)
            throws IOException, InterruptedException {
        long[] nanos = new long[ASKED];
        int bytes = 0;
        double[] before = worked(programs);
        for (int round = 0; round < ASKED; round++) {
            Answered answered = ask(request);
            nanos[round] = answered.nanos();
            bytes = answered.bytes();
        }
        double[] after = worked(programs);
        Arrays.sort(nanos);
        System.out.printf(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %.1f | %.1f | %.1f |%n",
                name,
                bytes / 1000.0,
                (double) nanos[ASKED / 2] / NANOS,
                (double) nanos[0] / NANOS,
                (after[0] - before[0]) / ASKED,
                (after[1] - before[1]) / ASKED);
    }

    /** For how many milliseconds each has had a processor. */
    private static double[] worked(List<Process> programs) {
        return programs.stream()
                .mapToDouble(program -> program.toHandle()
                        .info()
                        .totalCpuDuration()
                        .orElse(Duration.ZERO)
                        .toMillis())
                .toArray();
    }

    /** How long the first byte took, and how many came. */
    private record Answered(long nanos, int bytes) {}

    private Answered ask(HttpRequest request) throws IOException, InterruptedException {
        long before = System.nanoTime();
        try (InputStream body =
                http.send(request, HttpResponse.BodyHandlers.ofInputStream()).body()) {
            int first = body.read();
            long nanos = System.nanoTime() - before;
            return new Answered(nanos, first < 0 ? 0 : 1 + body.readAllBytes().length);
        }
    }
}
