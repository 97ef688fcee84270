package se.samplan.samples.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** The pages behind a proxy, as in earnest, over an adapter that says whatever a test wants. */
@ExtendWith(ForAll.class)
abstract class BehindProxy {

    static final HttpClient HTTP = HttpClient.newHttpClient();

    static StandIn adapter;
    Optional<String> session = Optional.empty();

    /** Whether Maria looks, as Asta's agent. */
    boolean agent;

    @BeforeAll
    static void start(StandIn started) {
        adapter = started;
    }

    @BeforeEach
    void nothing() {
        adapter.database("delete from change_marker");
        adapter.meanwhile(() -> {});
        adapter.say(Answers.empty());
    }

    static String unfolded(HttpResponse<String> file) {
        return file.body().replace("\r\n ", "");
    }

    static List<String> uids(HttpResponse<String> file) {
        return unfolded(file).lines().filter(line -> line.startsWith("UID:")).toList();
    }

    static String link(String page, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return kept(HTTP.send(asked(path).build(), HttpResponse.BodyHandlers.ofString()));
    }

    /** What is read at a path, as one line: the words of a page, a text or a sheet. */
    String read(String path) throws IOException, InterruptedException {
        if (!path.endsWith(".pdf")) {
            return plain(get(path).body());
        }
        byte[] sheet = HTTP.send(asked(path).build(), HttpResponse.BodyHandlers.ofByteArray())
                .body();
        try (PDDocument pdf = Loader.loadPDF(sheet)) {
            return plain(new PDFTextStripper().getText(pdf));
        }
    }

    private static String plain(String page) {
        return page.replace("\r\n ", "").replaceAll("<[^>]+>", "").replaceAll("[\\s\u00a0]+", " ");
    }

    HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        return kept(HTTP.send(
                asked(path, session)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString()));
    }

    /** The cookie is for https alone; here the test stands for the browser and the proxy at once. */
    HttpResponse<String> kept(HttpResponse<String> answer) {
        answer.headers()
                .firstValue("set-cookie")
                .ifPresent(cookie -> session = Optional.of(cookie.substring(0, cookie.indexOf(';'))));
        return answer;
    }

    private HttpRequest.Builder asked(String path) {
        HttpRequest.Builder request = asked(path, session);
        return agent ? request.header("X-Agent-Id", "196802149283").header("X-Agent-Name", "Maria") : request;
    }

    static HttpRequest.Builder asked(String path, Optional<String> cookie) {
        HttpRequest.Builder request = HttpRequest.newBuilder(adapter.at(path))
                .header("X-Person-Id", "194304247663")
                .header("X-Person-Name", "Asta Blomberg");
        cookie.ifPresent(value -> request.header("Cookie", value));
        return request;
    }
}
