package se.samplan.running;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samplan.launch.RunningAdapter;
import se.samplan.samples.messages.stub.EngagementPost;
import se.samplan.samples.messages.stub.ReceivedRequest;
import se.samplan.samples.messages.stub.StubIndex;

/**
 * One adapter in front of many groups of sources. A request says by its correlation id which group the index is to name, so that
 * many cases can run at once without knowing of each other.
 */
final class ManySources implements AutoCloseable {

    private final Map<String, OnePlanSources> groups;
    private final StubIndex index;
    private final Path folder;
    private final RunningAdapter adapter;

    private ManySources(Map<String, OnePlanSources> groups, StubIndex index, Path folder, RunningAdapter adapter) {
        this.groups = groups;
        this.index = index;
        this.folder = folder;
        this.adapter = adapter;
    }

    /** An answer, and how long the consumer waited for it. */
    record Timed(Answer answer, Duration after) {}

    static ManySources start(List<OnePlanSources> groups, String... settings) throws Exception {
        Map<String, OnePlanSources> byKey =
                groups.stream().collect(Collectors.toMap(OnePlanSources::key, group -> group));
        Map<String, URI> routes = new HashMap<>();
        groups.forEach(group -> routes.putAll(group.routes()));
        StubIndex index = StubIndex.start(0, request -> posts(byKey, request));
        Path folder = Files.createTempDirectory("samplan-test-");
        return new ManySources(
                byKey, index, folder, RunningAdapter.start(SettingsFile.write(folder, routes, index.uri(), settings)));
    }

    private static List<EngagementPost> posts(Map<String, OnePlanSources> groups, ReceivedRequest request) {
        return groups.get(request.headers().get(Request.CORRELATION)).posts();
    }

    URI address() {
        return adapter.address();
    }

    /** The question that concerns that group. */
    static Request about(OnePlanSources group) {
        return Request.aboutAsta().with(Request.CORRELATION, group.key());
    }

    Timed ask(OnePlanSources group) {
        long began = System.nanoTime();
        Answer answer = about(group).to(adapter.address());
        return new Timed(answer, Duration.ofNanos(System.nanoTime() - began));
    }

    /** Calls to sources and the index that have neither been answered nor ended by the adapter. */
    int callsUnderWay() {
        return index.requestsUnderWay()
                + groups.values().stream()
                        .mapToInt(group -> group.troubled().requestsUnderWay()
                                + group.healthy().requestsUnderWay())
                        .sum();
    }

    @Override
    public void close() throws IOException {
        adapter.close();
        groups.values().forEach(OnePlanSources::close);
        index.close();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
