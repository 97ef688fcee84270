package se.samplan.running;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import se.samplan.launch.RunningAdapter;
import se.samplan.samples.messages.stub.Behaviour;
import se.samplan.samples.messages.stub.Landscape;
import se.samplan.samples.messages.stub.Mood;
import se.samplan.samples.messages.stub.StubEndpoint;
import se.samplan.samples.messages.stub.StubIndex;
import se.samplan.samples.messages.stub.StubSource;
import se.samplan.samples.messages.stub.Variant;

/**
 * Source systems, an index, and the adapter running in front of them, for all tests of a class. After each test all is as
 * it was at the start: every stub answers what it did, is in its normal mood and has forgotten what it was asked. The adapter keeps a
 * ledger; at the end it must be whole, with every answer closed.
 */
final class AdapterInFront implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    private final Supplier<Landscape> landscape;
    private final Optional<Variant> start;
    private final String[] settings;
    private Path folder;
    private Landscape sources;
    private RunningAdapter adapter;

    private AdapterInFront(Supplier<Landscape> landscape, Optional<Variant> start, String... settings) {
        this.landscape = landscape;
        this.start = start;
        this.settings = settings;
    }

    /** In front of Asta's five systems at step 9, when each of them has a plan. */
    static AdapterInFront ofAsta(String... settings) {
        return of(Variant.atStep(9), settings);
    }

    /** In front of all systems that any variant has, at step 9, from where a test may go to a variant. */
    static AdapterInFront ofVariants(String... settings) {
        return new AdapterInFront(
                () -> Landscape.start(Variant.of("V-05"), 0), Optional.of(Variant.atStep(9)), settings);
    }

    /** In front of Asta's systems at that variant of the story. */
    static AdapterInFront of(Variant variant, String... settings) {
        return new AdapterInFront(() -> Landscape.start(variant, 0), Optional.of(variant), settings);
    }

    /** In front of five systems whose answers stand in another folder of the class path, together with the index. */
    static AdapterInFront of(String folder, String... settings) {
        return new AdapterInFront(() -> Landscape.start(folder, folder + "/index.xml", 0), Optional.empty(), settings);
    }

    /** The answer to a question about Asta that is as it should be. */
    Answer ask() {
        return send(Request.aboutAsta());
    }

    /** Goes to a variant of the story, until the end of the test. */
    Variant goTo(String variant) {
        return goTo(Variant.of(variant));
    }

    Variant goTo(Variant variant) {
        sources.goTo(variant);
        return variant;
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
        goToStart();
        adapter = RunningAdapter.start(SettingsFile.write(folder, sources, LedgerBalance.kept(settings)));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        goToStart();
        for (StubEndpoint stub : sources.endpoints().values()) {
            stub.setMood(Mood.NORMAL);
            stub.setDelay(Duration.ZERO);
            stub.clearReceived();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        LedgerBalance ledger = new LedgerBalance(folder);
        ledger.waitForTheEnds();
        adapter.close();
        sources.close();
        ledger.assertIsZero();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }

    /** What a variant changed is as it was; one that is down where all begins cannot be gone to, and changes nothing. */
    private void goToStart() {
        start.filter(variant -> variant.behaviour().values().stream().noneMatch(Behaviour::down))
                .ifPresent(sources::goTo);
    }
}
