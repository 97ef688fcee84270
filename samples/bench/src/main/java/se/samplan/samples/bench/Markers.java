package se.samplan.samples.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipFile;

/**
 * Does nothing of a person come out but in the answers? The packaged adapter in both roles, with every log at DEBUG, is asked about
 * the story's persons, rightly and with mutated messages, and by HTTP that is none; then its log, its pages, what it has refused
 * with, and every file that it has left are looked through for their numbers, names and texts.
 */
public final class Markers {

    private static final String SETTINGS = "WEB-INF/classes/samplan-defaults.properties";
    private static final List<String> PAGES = List.of("/metrics", "/health", "/ready", "/status");

    private final MutatedSystems systems;
    private final Adapter adapter;
    private final Planted planted;
    private final Map<String, Long> findings = new TreeMap<>();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Markers(MutatedSystems systems, Adapter adapter, Planted planted) {
        this.systems = systems;
        this.adapter = adapter;
        this.planted = planted;
    }

    /**
     * Runs it; 1 if something has come out, 2 if there is no adapter.
     *
     * @param arguments files and folders that are looked through, too: what a build has said, for example
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(Bench.folder(), "markers-");
        List<String> findings = new ArrayList<>(run(Bench.war(), folder, Integer.getInteger("markers.count", 2000)));
        Planted planted = planted(Asked.all(), Bench.war());
        for (String place : arguments) {
            findings.addAll(planted.in(Path.of(place)));
        }
        findings.forEach(finding -> System.out.println("HAS COME OUT: " + finding));
        System.out.println(planted.size() + " numbers and texts were looked for; " + findings.size() + " findings");
        System.exit(findings.isEmpty() ? 0 : 1);
    }

    /**
     * So many mutated questions, and all right ones.
     *
     * @param folder an empty one
     * @return what has come out, and where
     */
    static List<String> run(Path war, Path folder, int count) throws IOException, InterruptedException {
        List<Asked> all = Asked.all();
        Path temporary = Files.createDirectories(folder.resolve("tmp"));
        try (MutatedSystems systems = new MutatedSystems();
                Adapter adapter = Adapter.start(
                        war,
                        folder,
                        systems.port(),
                        new Adapter.Start(
                                "256m",
                                settings(systems.port()),
                                List.of(),
                                List.of(
                                        "-Dsamplan.logs.level=DEBUG",
                                        "-Djava.io.tmpdir=" + temporary.toAbsolutePath())))) {
            Markers run = new Markers(systems, adapter, planted(all, war));
            all.forEach(run::rightly);
            for (int number = 0; number < count; number++) {
                run.mutated(all, number);
            }
            run.noHttp();
            run.pages();
            run.files(folder, temporary);
            return run.findings.entrySet().stream()
                    .map(finding -> finding.getKey() + " (" + finding.getValue() + " times)")
                    .toList();
        }
    }

    /** What the program's own settings say, such as what a kind of record is called, is about nobody. */
    private static Planted planted(List<Asked> all, Path war) throws IOException {
        List<byte[]> messages = new ArrayList<>();
        all.forEach(asked -> messages.addAll(asked.answers()));
        all.forEach(asked -> messages.add(asked.request()));
        messages.add((">" + Mutator.SOMEBODY_ELSE + "<").getBytes(UTF_8));
        try (ZipFile program = new ZipFile(war.toFile());
                InputStream settings = program.getInputStream(Objects.requireNonNull(program.getEntry(SETTINGS)))) {
            return new Planted(messages).without(new String(settings.readAllBytes(), UTF_8));
        }
    }

    private static List<String> settings(int port) {
        List<String> settings = new ArrayList<>(Mutations.SETTINGS);
        settings.add("producer.behind.address = http://127.0.0.1:" + port + "/");
        return settings;
    }

    private void rightly(Asked asked) {
        ask("right", MutatedQuestion.withoutFirst(asked));
    }

    private void mutated(List<Asked> all, int number) {
        Random random = new Random(number);
        ask(
                "mutated-" + number,
                number % 2 == 0 ? MutatedQuestion.answer(all, random) : MutatedQuestion.request(all, random));
    }

    /** What a fault or a page of the container says is ours; what is in an answer is the person's. */
    private void ask(String correlation, MutatedQuestion question) {
        systems.expect(correlation, question.answers());
        send(question.path(), question.request(), Map.of("x-skltp-correlation-id", correlation));
        systems.forget(correlation);
    }

    /** Each with a person's number where it does not belong. */
    private void noHttp() {
        String person = Mutator.SOMEBODY_ELSE;
        byte[] body = ("<x>" + person + "</x>").getBytes(UTF_8);
        send("/services/" + person, body, Map.of());
        send("/services/GetCarePlans/2?wsdl=" + person, body, Map.of());
        send("/producer/" + person, body, Map.of());
        send("/services/GetCarePlans/2", body, Map.of("Content-Type", "text/" + person));
        send("/services/GetCarePlans/2", body, Map.of("Content-Type", "text/xml;charset=" + person));
        send("/services/GetCarePlans/2", body, Map.of("Content-Encoding", person));
        send("/services/GetCarePlans/2", body, Map.of("SOAPAction", person, "x-rivta-" + person, person));
        send("/services/GetCarePlans/2", body, Map.of("x-rivta-original-serviceconsumer-hsaid", person));
        send("/services/GetCarePlans/2", new byte[2_000_000], Map.of());
        send("/" + person, body, Map.of());
    }

    private void send(String path, byte[] body, Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(Map.of(
                "Content-Type", "text/xml;charset=UTF-8",
                "x-vp-sender-id", "TSTASTA00000-CONS1",
                "x-rivta-original-serviceconsumer-hsaid", "TSTASTA00000-CONS1",
                "x-skltp-correlation-id", "planted"));
        all.putAll(headers);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + adapter.port() + path))
                .POST(BodyPublishers.ofByteArray(body));
        all.forEach(request::header);
        String answer = answer(request.build());
        if (!answer.contains("Response>") && !answer.contains("Response ")) {
            found("a refusal", planted.in(answer));
        }
    }

    private void pages() {
        for (String page : PAGES) {
            String text = answer(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + adapter.port() + page))
                    .build());
            found(page, planted.in(text));
        }
    }

    private String answer(HttpRequest request) {
        try {
            HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
            return answer.headers().map() + new String(answer.body(), UTF_8);
        } catch (IOException e) {
            return ""; // a connection that was closed says nothing
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    /** The program's own jars are in the temporary folder, too; what is packed in them was built, not left. */
    private void files(Path folder, Path temporary) throws IOException {
        found("adapter.log", planted.in(Files.readString(folder.resolve("adapter.log"))));
        for (String finding : planted.in(temporary)) {
            found("temporary files: " + finding, List.of(finding));
        }
    }

    private void found(String where, Collection<String> what) {
        what.forEach(word -> findings.merge(where + ": " + word, 1L, Long::sum));
    }
}
