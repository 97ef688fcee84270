package se.samplan.running;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import se.samplan.launch.RunningAdapter;
import se.samplan.samples.messages.stub.Mood;
import se.samplan.samples.messages.stub.ReceivedRequest;
import se.samplan.samples.messages.stub.StubIndex;
import se.samplan.samples.messages.stub.StubSource;

/**
 * Asta's five sources at step 9, an index, and the adapter in front of them. A test may change what a source answers and
 * what stands in the index, and go to another step; after each test all is as at step 9 again.
 */
final class ChangedStory implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    static final String HSA = "TSTASTA00000-";

    /** The name of a source that has a route, but where nobody listens. */
    static final String NOBODY = "SYS6";

    private static final int STEP = 9;
    private static final Map<String, List<String>> UNITS =
            Map.of("SYS1", List.of("U101"), "SYS2", List.of("U201"), "SYS3", List.of("U301"));
    private static final Pattern POST = Pattern.compile("(?s)<svc:engagement>.*?</svc:engagement>");

    private final Map<String, Function<String, byte[]>> changes = new ConcurrentHashMap<>();
    private final Map<String, StubSource> sources = new LinkedHashMap<>();
    private final String[] settings;
    private volatile UnaryOperator<String> indexChange = UnaryOperator.identity();
    private volatile int step = STEP;
    private StubSource index;
    private Path folder;
    private RunningAdapter adapter;

    ChangedStory(String... settings) {
        this.settings = settings;
    }

    /** Goes to another step of the story. */
    void goTo(int otherStep) {
        step = otherStep;
    }

    /** Changes every answer of a source. */
    void change(String source, UnaryOperator<String> change) {
        changeBytes(source, answer -> change.apply(answer).getBytes(UTF_8));
    }

    /** Puts bytes in the place of every answer of a source. */
    void changeBytes(String source, Function<String, byte[]> change) {
        changes.put(source, change);
    }

    /** Changes the posts of the index, {@code <svc:engagement>} for each. */
    void changeIndex(UnaryOperator<String> change) {
        indexChange = change;
    }

    /** Changes the address of one source in the index. */
    void moveInIndex(String source, String address) {
        changeIndex(posts ->
                posts.replace("<core:logicalAddress>" + HSA + source + "<", "<core:logicalAddress>" + address + "<"));
    }

    StubSource source(String name) {
        StubSource source = sources.get(name);
        if (source == null) {
            throw new IllegalArgumentException("there is no " + name);
        }
        return source;
    }

    List<StubSource> sources() {
        return List.copyOf(sources.values());
    }

    StubSource index() {
        return index;
    }

    Answer ask() {
        return send(Request.aboutAsta());
    }

    Answer send(Request request) {
        return request.to(adapter.address());
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        folder = Files.createTempDirectory("samplan-test-");
        Map<String, URI> routes = new LinkedHashMap<>();
        for (String name : List.of("SYS1", "SYS2", "SYS3", "SYS4", "SYS5")) {
            Set<String> addresses = Stream.concat(Stream.of(name), UNITS.getOrDefault(name, List.of()).stream())
                    .map(end -> HSA + end)
                    .collect(Collectors.toSet());
            StubSource source = StubSource.start(addresses, 0, request -> answer(name, request));
            sources.put(name, source);
            addresses.forEach(address -> routes.put(address, source.uri()));
        }
        index = StubSource.start(StubIndex.LOGICAL_ADDRESS, 0, this::posts);
        routes.put(HSA + NOBODY, addressOfNobody());
        adapter = RunningAdapter.start(SettingsFile.write(folder, routes, index.uri(), settings));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        changes.clear();
        step = STEP;
        indexChange = UnaryOperator.identity();
        Stream.concat(sources.values().stream(), Stream.of(index)).forEach(stub -> {
            stub.setMood(Mood.NORMAL);
            stub.setDelay(Duration.ZERO);
            stub.clearReceived();
        });
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        adapter.close();
        sources.values().forEach(StubSource::close);
        index.close();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }

    private byte[] answer(String source, ReceivedRequest request) {
        String holder = request.logicalAddress().substring(HSA.length());
        String answer = Sample.text("samples/asta/step-" + step + "/" + holder + "/" + operation(request) + ".xml");
        return changes.getOrDefault(source, text -> text.getBytes(UTF_8)).apply(answer);
    }

    /** The posts of the domain and the category that were asked for. */
    private byte[] posts(ReceivedRequest request) {
        String all = indexChange.apply(Sample.text("samples/index/step-" + step + ".xml"));
        String posts = POST.matcher(all)
                .results()
                .map(MatchResult::group)
                .filter(post -> Stream.of("serviceDomain", "categorization")
                        .allMatch(field -> !request.fields().containsKey(field)
                                || post.contains("<core:" + field + ">"
                                        + request.fields().get(field) + "<")))
                .collect(Collectors.joining());
        String response = all.substring(all.indexOf("<svc:"), all.indexOf('>', all.indexOf("<svc:")) + 1);
        return ("<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body>" + response + posts
                        + "</svc:FindContentResponse></soap:Body></soap:Envelope>")
                .getBytes(UTF_8);
    }

    private static String operation(ReceivedRequest request) {
        String role = request.contract().substring(0, request.contract().lastIndexOf(':'));
        return role.substring(role.lastIndexOf(':') + 1).replace("Responder", "");
    }

    /** Where somebody listened and does no more. */
    private static URI addressOfNobody() {
        try (StubSource gone = StubSource.start(HSA + NOBODY, 0, request -> new byte[0])) {
            return gone.uri();
        }
    }
}
