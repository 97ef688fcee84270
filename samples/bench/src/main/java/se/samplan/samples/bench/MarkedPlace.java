package se.samplan.samples.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import se.samplan.samples.messages.stub.StubAccess;

/**
 * Where an adapter of the marker run lives, and what it lives with.
 *
 * @param folder of its settings and its log
 * @param form of the log
 * @param access services of blocks, consent and care relations, which let Emilia read
 * @param operators the port for them
 */
record MarkedPlace(Path folder, Form form, StubAccess access, int operators) implements AutoCloseable {

    /** Of what operators have to give it, and of what it writes, these may hold persons. */
    private static final List<String> OF_PERSONS = List.of("mandates.txt", "ledger.txt");

    /** How the log is written. */
    enum Form {
        TEXT("samplan.access "),
        JSON("\"log.logger\":\"samplan.access\"");

        private final String sign;

        Form(String sign) {
            this.sign = sign;
        }

        /** What stands in the line of an answer in this form only. */
        String sign() {
            return sign;
        }
    }

    /** Makes it below a folder. */
    static MarkedPlace in(Path parent, Form form) throws IOException {
        Path folder = Files.createDirectories(parent.resolve(form.name().toLowerCase(Locale.ROOT)));
        Files.createDirectories(folder.resolve("tmp"));
        Path kept = Files.createDirectories(folder.resolve("kept"));
        Files.write(folder.resolve("consumers.txt"), AskedBy.consumers());
        Files.write(kept.resolve("mandates.txt"), AskedBy.mandates());
        StubAccess access = StubAccess.start(0).consentTo(AskedBy.unit()).relation(AskedBy.employee(), AskedBy.unit());
        return new MarkedPlace(folder, form, access, RollingUpdate.free());
    }

    /** @param systems port of the sources, the index and the producer behind */
    Adapter.Start start(int systems) {
        List<String> settings = new ArrayList<>(Mutations.SETTINGS);
        settings.addAll(List.of(
                "producer.behind.address = http://127.0.0.1:" + systems + "/",
                "management.port = " + operators,
                "consumers.file = consumers.txt",
                "mandates.file = kept/mandates.txt",
                "ledger.file = kept/ledger.txt",
                "access.blocks.address = " + access.uri(),
                "access.consent.address = " + access.uri(),
                "access.relation.address = " + access.uri(),
                "policy.check-time = 10s"));
        return new Adapter.Start(
                "256m",
                settings,
                List.of(),
                List.of(
                        "-Dsamplan.logs=" + form.name().toLowerCase(Locale.ROOT),
                        "-Dsamplan.logs.level=DEBUG",
                        "-Djava.io.tmpdir=" + folder.resolve("tmp").toAbsolutePath()));
    }

    /** All that the ledger holds. */
    String ledger() throws IOException {
        return Files.readString(folder.resolve("kept/ledger.txt"));
    }

    /** What stands in files where it does not belong, or in the name of any. The program's own jars are there, too: those were built. */
    List<String> findings(Planted planted) throws IOException {
        List<String> findings = new ArrayList<>(planted.in(folder.resolve("tmp")));
        try (Stream<Path> kept = Files.list(folder.resolve("kept"))) {
            for (Path file : kept.toList()) {
                String name = String.valueOf(file.getFileName());
                findings.addAll(OF_PERSONS.contains(name) ? planted.in(name) : planted.in(file));
            }
        }
        return findings;
    }

    @Override
    public void close() {
        access.close();
    }
}
