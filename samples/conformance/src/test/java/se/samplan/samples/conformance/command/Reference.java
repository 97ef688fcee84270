package se.samplan.samples.conformance.command;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import se.samplan.launch.Adapter;
import se.samplan.produce.JournalSystem;
import se.samplan.samples.messages.stub.Landscape;
import se.samplan.samples.messages.stub.ServiceHosts;
import se.samplan.samples.messages.stub.Variant;
import se.samplan.samples.reference.ReferenceVendor;

/** The product itself: a producer of Asta's records, and an aggregator in front of the stubs of the demo. Started once. */
final class Reference {

    static final String ASTA = "194304247663";
    static final String SYSTEM = "TSTASTA00000-SYS1";
    static final String UNIT = "TSTASTA00000-U201";
    static final String AGGREGATOR = "5565594230";

    private static final Reference RUNNING = start();

    private final Adapter adapter;
    private final Landscape landscape;

    private Reference(Adapter adapter, Landscape landscape) {
        this.adapter = adapter;
        this.landscape = landscape;
    }

    static Reference running() {
        return RUNNING;
    }

    private static Reference start() {
        Landscape landscape = Landscape.start(9, 0);
        try {
            Path folder = Files.createTempDirectory("samplan-kit-");
            folder.toFile().deleteOnExit();
            Path routes = Files.write(
                    folder.resolve("routes.properties"),
                    landscape.routes().entrySet().stream()
                            .map(route -> route.getKey() + " = " + route.getValue())
                            .toList());
            Path settings = Files.write(
                    folder.resolve("samplan.properties"),
                    List.of(
                            "roles = aggregator, producer",
                            "server.port = 0",
                            "producer.source-system = " + SYSTEM,
                            "producer.care-units = " + UNIT,
                            "index.address = " + landscape.index().uri(),
                            "index.logical-address = TSTASTA00000-EI00",
                            "index.own-id = TSTASTA00000-CONS1",
                            "consumers.default = person",
                            ServiceHosts.SETTING,
                            "routes.file = " + routes.getFileName()));
            return new Reference(Adapter.start(settings, journal()), landscape);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (Exception e) {
            throw new IllegalStateException("the reference adapter did not start", e);
        }
    }

    private static JournalSystem journal() {
        return JournalSystem.onClassPath(ReferenceVendor.class.getClassLoader());
    }

    /** @param contract interaction and major version */
    URI producer(String contract) {
        return URI.create(adapter.address() + "/producer/" + contract);
    }

    URI aggregator(String contract) {
        return URI.create(adapter.address() + "/services/" + contract);
    }

    /** The stubs go to another step of the story; every other test has them at step 9. */
    void goTo(int step) {
        landscape.goTo(Variant.atStep(step));
    }

    /** A source of the story, by its short name. */
    URI source(String name) {
        return landscape.source(name).uri();
    }

    URI index() {
        return landscape.index().uri();
    }
}
