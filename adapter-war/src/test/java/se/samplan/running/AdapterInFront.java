package se.samplan.running;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import se.samplan.launch.RunningAdapter;
import se.samplan.samples.messages.stub.Landscape;
import se.samplan.samples.messages.stub.Mood;
import se.samplan.samples.messages.stub.StubEndpoint;
import se.samplan.samples.messages.stub.StubIndex;
import se.samplan.samples.messages.stub.StubSource;

/**
 * Source systems, an index, and the adapter running in front of them, for all tests of a class. After each test every
 * stub is in its normal mood again and has forgotten what it was asked.
 */
final class AdapterInFront implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    private final Supplier<Landscape> landscape;
    private final String[] settings;
    private Path folder;
    private Landscape sources;
    private RunningAdapter adapter;

    private AdapterInFront(Supplier<Landscape> landscape, String... settings) {
        this.landscape = landscape;
        this.settings = settings;
    }

    /** In front of Asta's five systems at step 9, when each of them has a plan. */
    static AdapterInFront ofAsta(String... settings) {
        return new AdapterInFront(() -> Landscape.start(9, 0), settings);
    }

    /** In front of five systems whose answers stand in another folder of the class path, together with the index. */
    static AdapterInFront of(String folder, String... settings) {
        return new AdapterInFront(() -> Landscape.start(folder, folder + "/index.xml", 0), settings);
    }

    /** The answer to a question about Asta that is as it should be. */
    Answer ask() {
        return send(Request.aboutAsta());
    }

    Answer send(Request request) {
        return request.to(adapter.address());
    }

    URI address() {
        return adapter.address();
    }

    StubSource source(String name) {
        return sources.source(name);
    }

    StubIndex index() {
        return sources.index();
    }

    List<StubSource> sources() {
        return Stream.of("SYS1", "SYS2", "SYS3", "SYS4", "SYS5")
                .map(sources::source)
                .toList();
    }

    void allSources(Mood mood) {
        sources().forEach(source -> source.setMood(mood));
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        folder = Files.createTempDirectory("samplan-test-");
        sources = landscape.get();
        adapter = RunningAdapter.start(SettingsFile.write(folder, sources, settings));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        for (StubEndpoint stub : sources.endpoints().values()) {
            stub.setMood(Mood.NORMAL);
            stub.setDelay(Duration.ZERO);
            stub.clearReceived();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        adapter.close();
        sources.close();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }
}
