package se.samplan.samples.overview.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Where in the story the demonstration is, and how one of its sources behaves. All that look see the same. */
@Component
class Stage {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int SEE_OTHER = 303;
    private static final String SOURCE = "SYS2";
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

    private final WebSettings settings;
    private final HttpClient http;
    private volatile Scene scene;

    Stage(WebSettings settings) {
        this.settings = settings;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build();
        this.scene = new Scene(settings.demo().step(), settings.demo().lastVisit(), Behaviour.WELL);
    }

    /** How one source behaves, in the words of the bar and of the stubs. */
    enum Behaviour {
        WELL("Alla källor svarar", "NORMAL"),
        DOWN("Kirurgmottagningen svarar inte", "FAULT"),
        LATE("Kirurgmottagningen är sen", "SILENT");

        private final String words;
        private final String mood;

        Behaviour(String words, String mood) {
            this.words = words;
            this.mood = mood;
        }

        /** As it stands in the bar. */
        public String words() {
            return words;
        }
    }

    /**
     * A step of the story.
     *
     * @param before at which step the reader was here the last time; none before the first
     * @param behaviour of one source
     */
    record Scene(int step, int before, Behaviour behaviour) {

        /** Whether the reader has been here before. */
        boolean isReturn() {
            return before < step;
        }

        Scene lastTime() {
            return new Scene(before, before, Behaviour.WELL);
        }
    }

    Scene scene() {
        return scene;
    }

    SortedSet<Integer> steps() {
        return new TreeSet<>(settings.demo().clocks().keySet());
    }

    /** The moment of the step; empty outside the demonstration, where it is now. */
    Optional<String> clock() {
        return settings.isDemo() ? Optional.ofNullable(settings.demo().clocks().get(scene().step())) : Optional.empty();
    }

    /** The moment that pages are about, Swedish local time. */
    LocalDateTime moment() {
        return clock().map(written -> LocalDateTime.parse(written, WRITTEN)).orElseGet(() -> LocalDateTime.now(SWEDEN));
    }

    /** Goes there, if the stubs do. */
    boolean goTo(Scene wanted) {
        boolean there = steps().contains(wanted.step())
                && post("story", "step=" + wanted.step())
                && post("stubs", "mood-" + SOURCE + "=" + wanted.behaviour().mood);
        if (there) {
            scene = wanted;
        }
        return there;
    }

    private boolean post(String path, String form) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(settings.demo().stubs()).resolve("/" + path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == SEE_OTHER;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
