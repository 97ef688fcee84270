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
import se.samplan.call.PlatformHeaders;

/**
 * Does nothing of a person come out but in the answers? The packaged adapter in both roles, with every log at DEBUG, is asked about
 * the story's persons by each kind of reader, rightly and with mutated messages, and by HTTP that is none; then its log, its pages,
 * what it has refused with, and every file that it has left are looked through for their numbers, names and texts. Whether there was
 * anything to be found is looked at as well.
 */
public final class Markers {

    private static final String SETTINGS = "WEB-INF/classes/samplan-defaults.properties";

    /** Pages for operators, and what each must say. */
    private static final Map<String, String> PAGES = Map.of(
            "/metrics",
            "samplan_requests_in_flight",
            "/health",
            "UP",
            "/ready",
            "READY",
            "/status",
            "<strong>Ready</strong>");

    private static final List<AskedBy> READERS = List.of(AskedBy.values());

    private final MutatedSystems systems;
    private final MarkedPlace place;
    private final Adapter adapter;
    private final Planted planted;
    private final MarkerControl control = new MarkerControl();
    private final Map<String, Long> findings = new TreeMap<>();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Markers(MutatedSystems systems, MarkedPlace place, Adapter adapter, Planted planted) {
        this.systems = systems;
        this.place = place;
        this.adapter = adapter;
        this.planted = planted;
    }

    /**
     * Runs it; 1 if something has come out, or if nothing could have; 2 if there is no adapter.
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
        findings.forEach(finding -> System.out.println("NOT AS IT SHOULD BE: " + finding));
        System.out.println(planted.size() + " numbers and texts were looked for; " + findings.size() + " findings");
        System.exit(findings.isEmpty() ? 0 : 1);
    }

    /**
     * So many mutated questions, and all right ones, to an adapter for each form of the log.
     *
     * @param folder an empty one
     * @return what has come out, and where; and what shows that the run proves nothing
     */
    static List<String> run(Path war, Path folder, int count) throws IOException, InterruptedException {
        List<String> findings = new ArrayList<>();
        for (MarkedPlace.Form form : MarkedPlace.Form.values()) {
            findings.addAll(run(war, MarkedPlace.in(folder, form), count / MarkedPlace.Form.values().length));
        }
        return findings;
    }

    private static List<String> run(Path war, MarkedPlace place, int count) throws IOException, InterruptedException {
        List<Asked> all = Asked.all();
        Planted planted = planted(all, war);
        Markers run;
        try (place;
                MutatedSystems systems = new MutatedSystems();
                Adapter adapter = Adapter.start(war, place.folder(), systems.port(), place.start(systems.port()))) {
            run = new Markers(systems, place, adapter, planted);
            for (AskedBy who : READERS) {
                all.forEach(asked -> run.rightly(who, asked));
            }
            for (int number = 0; number < count; number++) {
                run.mutated(all, number);
            }
            run.noHttp();
            run.rightly(AskedBy.THE_PERSON, all.get(0));
            run.pages();
        }
        run.files();
        System.out.println(place.form() + ": " + run.control);
        List<String> findings = new ArrayList<>(run.control.findings());
        run.findings.forEach((finding, often) -> findings.add("has come out: " + finding + " (" + often + " times)"));
        return findings;
    }

    /** What the program's own settings say, such as what a kind of record is called, is about nobody. */
    private static Planted planted(List<Asked> all, Path war) throws IOException {
        List<byte[]> messages = new ArrayList<>();
        all.forEach(asked -> messages.addAll(asked.answers()));
        all.forEach(asked -> messages.add(asked.request()));
        messages.add((">" + Mutator.SOMEBODY_ELSE + "<").getBytes(UTF_8));
        AskedBy.planted().forEach(text -> messages.add(text.getBytes(UTF_8)));
        try (ZipFile program = new ZipFile(war.toFile());
                InputStream settings = program.getInputStream(Objects.requireNonNull(program.getEntry(SETTINGS)))) {
            return new Planted(messages).without(new String(settings.readAllBytes(), UTF_8));
        }
    }

    private void rightly(AskedBy who, Asked asked) {
        MutatedQuestion question = MutatedQuestion.withoutFirst(asked);
        control.right(who, question, ask("right-" + who, who, question));
    }

    private void mutated(List<Asked> all, int number) {
        Random random = new Random(number);
        AskedBy who = READERS.get(number % READERS.size());
        MutatedQuestion question =
                number % 2 == 0 ? MutatedQuestion.answer(all, random) : MutatedQuestion.request(all, random);
        control.mutated(question.kind(), ask("mutated-" + number, who, question));
    }

    /** What a fault or a page of the container says is ours; what is in an answer is the person's. */
    private Said ask(String correlation, AskedBy who, MutatedQuestion question) {
        systems.expect(correlation, question.answers());
        String operation = question.asked().contract().publication().name();
        Said said = send(
                question.path(),
                who.with(question.request(), operation),
                Map.of(PlatformHeaders.CORRELATION, correlation, PlatformHeaders.ORIGINAL_CONSUMER, who.consumer()));
        systems.forget(correlation);
        return said;
    }

    /** Each with a person's number where it does not belong. */
    private void noHttp() {
        String person = Mutator.SOMEBODY_ELSE;
        byte[] body = ("<x>" + person + "</x>").getBytes(UTF_8);
        noHttp("/services/" + person, body, Map.of());
        noHttp("/services/GetCarePlans/2?wsdl=" + person, body, Map.of());
        noHttp("/producer/" + person, body, Map.of());
        noHttp("/services/GetCarePlans/2", body, Map.of("Content-Type", "text/" + person));
        noHttp("/services/GetCarePlans/2", body, Map.of("Content-Type", "text/xml;charset=" + person));
        noHttp("/services/GetCarePlans/2", body, Map.of("Content-Encoding", person));
        noHttp(
                "/services/GetCarePlans/2",
                body,
                Map.of("SOAPAction", person, PlatformHeaders.NATIONAL + person, person));
        noHttp("/services/GetCarePlans/2", body, Map.of(PlatformHeaders.ORIGINAL_CONSUMER, person));
        noHttp("/services/GetCarePlans/2", new byte[2_000_000], Map.of());
        noHttp("/" + person, body, Map.of());
    }

    private void noHttp(String path, byte[] body, Map<String, String> headers) {
        control.notHttp(send(path, body, headers));
    }

    private Said send(String path, byte[] body, Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(Map.of(
                "Content-Type",
                "text/xml;charset=UTF-8",
                PlatformHeaders.SENDER,
                AskedBy.THE_PERSON.consumer(),
                PlatformHeaders.ORIGINAL_CONSUMER,
                AskedBy.THE_PERSON.consumer(),
                PlatformHeaders.CORRELATION,
                "planted"));
        all.putAll(headers);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + adapter.port() + path))
                .POST(BodyPublishers.ofByteArray(body));
        all.forEach(request::header);
        Said said = said(request.build());
        if (!said.isAnswer()) {
            found("a refusal", planted.in(said.text()));
        }
        return said;
    }

    private void pages() {
        PAGES.forEach((page, expected) -> {
            Said said = said(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + place.operators() + page))
                    .build());
            control.page(page, said, expected);
            found(page, planted.in(said.text()));
        });
    }

    private Said said(HttpRequest request) {
        try {
            HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
            return new Said(answer.statusCode(), answer.headers().map() + new String(answer.body(), UTF_8));
        } catch (IOException e) {
            return Said.NOTHING; // whether it may close a connection is for the control to say
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Said.NOTHING;
        }
    }

    /** When the adapter has ended, and has said all that it will. */
    private void files() throws IOException {
        String log = Files.readString(place.folder().resolve("adapter.log"));
        control.file("adapter.log", log, "DEBUG", "shown=", place.form().sign());
        control.file("the ledger", place.ledger(), Story.PERSON, "reader=person", "reader=care-staff", "reader=agent");
        found("adapter.log", planted.in(log));
        for (String finding : place.findings(planted)) {
            found("files: " + finding, List.of(finding));
        }
    }

    private void found(String where, Collection<String> what) {
        what.forEach(word -> findings.merge(where + ": " + word, 1L, Long::sum));
    }
}
