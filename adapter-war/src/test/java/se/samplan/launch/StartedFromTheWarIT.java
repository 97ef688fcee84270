package se.samplan.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.samplan.running.Request;
import se.samplan.running.SettingsFile;
import se.samplan.samples.messages.stub.Landscape;

/**
 * Every role with every group of options that the README documents starts from the packaged war, on the JDK of the build,
 * answers, and ends without a word of trouble. What only the war's own class loader can break is seen here and nowhere else. Every
 * build starts those that take most of the war's classes between them; {@code -Dlong.forms=true} starts all.
 */
class StartedFromTheWarIT {

    private static final Set<String> IN_EVERY_BUILD = Set.of(
            "aggregator that checks",
            "aggregator with all lists",
            "aggregator of a region",
            "producer of PDF",
            "producer with index updates",
            "producer behind with index updates",
            "both with everything");

    private static final int TOLD_TO_END = 128 + 15;

    private static Landscape asta;

    private final Path folder;

    StartedFromTheWarIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeAll
    static void startSources() {
        asta = Landscape.start(9, 0);
    }

    @AfterAll
    static void stopSources() {
        asta.close();
    }

    /**
     * One combination.
     *
     * @param lines its settings; INDEX stands for the address of the index, FOLDER for where its files are
     */
    private record Combination(String name, List<String> lines) {

        private boolean has(String role) {
            return lines.get(0).contains(role);
        }

        private String[] settings(URI index, Path folder) {
            List<String> own = new ArrayList<>();
            if (has("producer")) {
                own.add("producer.source-system = " + Ping.SYSTEM);
            }
            // As where nothing is said of it: the budgets here are not short, and a start is not long.
            if (lines.stream().noneMatch(line -> line.startsWith("server.prepare"))) {
                own.add("server.prepare = when-asked");
            }
            return Stream.concat(
                            own.stream(),
                            lines.stream()
                                    .map(line -> line.replace("INDEX", index.toString())
                                            .replace("FOLDER", folder.toString())))
                    .toArray(String[]::new);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Combination> combinations() {
        return all().filter(one -> Boolean.getBoolean("long.forms") || IN_EVERY_BUILD.contains(one.name()));
    }

    private static Stream<Combination> all() {
        String aggregator = "roles = aggregator";
        String producer = "roles = producer";
        String updates = "producer.index.address = INDEX\nproducer.index.logical-address = TSTASTA00000-EI00";
        return Stream.of(
                combination("aggregator", aggregator),
                combination("aggregator prepared when asked", aggregator, "server.prepare = when-asked"),
                combination(
                        "aggregator that checks",
                        aggregator,
                        "answers.validation = enforce",
                        "answers.validation.GetCarePlans = report",
                        "metrics.page = no"),
                combination(
                        "aggregator with a store",
                        aggregator,
                        "changes.keep = store",
                        "changes.time = 500ms",
                        "tokens.key-file = keys.txt"),
                combination(
                        "aggregator with all lists",
                        aggregator,
                        "consumers.default = person",
                        "consumers.file = consumers.txt",
                        "permissions.file = permissions.txt",
                        "limits.file = limits.txt",
                        "index.fallback-file = fallback.txt",
                        "index.timeout = 4s"),
                combination(
                        "aggregator for a tester",
                        aggregator,
                        "platform.headers = lenient",
                        "platform.lenient-consumer = TSTASTA00000-CON1",
                        "server.max-threads = 8"),
                combination(
                        "aggregator of a region",
                        aggregator,
                        "consumers.file = consumers.txt",
                        "permissions.file = permissions.txt",
                        "hsa-tree.file = tree.txt",
                        "identities.file = identities.txt",
                        "mandates.file = mandates.txt",
                        "relations.file = relations.txt",
                        "givers.file = givers.txt",
                        "links.hosts = chatt.example.org",
                        "ledger.file = ledger.txt",
                        "log.address = INDEX",
                        "access.blocks.address = INDEX",
                        "access.consent.address = INDEX",
                        "notes.plan-sources = TSTASTA00000-SYS1",
                        "plans.document-sources = TSTASTA00000-SYS2"),
                combination(
                        "aggregator with its ledger in a database",
                        aggregator,
                        "ledger.database = jdbc:h2:FOLDER/ledger",
                        "changes.keep = store",
                        "tokens.key-file = keys.txt"),
                combination("producer", producer),
                combination("producer of PDF", producer, "producer.content = pdf", "metrics.page = no"),
                combination("producer with index updates", producer, updates),
                combination(
                        "producer behind",
                        producer,
                        "producer.behind.address = INDEX",
                        "producer.behind.facts-file = facts.txt"),
                combination("producer behind with index updates", producer, "producer.behind.address = INDEX", updates),
                combination("producer of plans from notes", producer, "producer.plans-from-notes = yes"),
                combination("both", "roles = aggregator, producer"),
                combination(
                        "both with everything",
                        "roles = aggregator, producer",
                        "server.prepare = at-start",
                        "changes.keep = store",
                        "tokens.key-file = keys.txt",
                        updates,
                        "producer.plans-from-notes = yes",
                        "answers.validation = enforce"));
    }

    private static Combination combination(String name, String... lines) {
        return new Combination(name, List.of(lines));
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void starts_answers_andEnds(Combination roles) throws Exception {
        try (War war = War.start(folder, "--settings=" + settings(roles))) {
            URI address = URI.create(war.address());

            assertThat(get(address.resolve("/health"))).startsWith("{\"status\":\"UP\"");
            if (!roles.lines().contains("metrics.page = no")) {
                assertThat(get(address.resolve("/metrics"))).contains("jvm_memory_used_bytes{", "samplan_build{");
            }
            if (roles.has("aggregator")) {
                assertThat(Request.aboutAsta().to(address).plans()).containsExactly("P5", "P4", "P3", "P2", "P1");
            }
            if (roles.has("producer")) {
                assertThat(Ping.answerOf(address)).contains("PingForConfigurationResponse");
            }
            war.terminate();

            assertThat(war.exitCode()).isEqualTo(TOLD_TO_END);
            assertThat(war.err()).doesNotContain("xception", "ERROR", "\tat ");
            assertThat(war.temporaryFiles()).isEmpty();
        }
    }

    private Path settings(Combination roles) throws IOException {
        write("keys.txt", "a key that only this test knows of, 32+");
        write("consumers.txt", "TSTASTA00000-CON1 = person");
        write("permissions.txt", "* * *");
        write("limits.txt", "* concurrency=100");
        write("fallback.txt", "GetCarePlans TSTASTA00000-SYS1");
        write("tree.txt", "TSTASTA00000-SYS1 = TSTASTA00000-RG00");
        write("identities.txt", "194307782393 = 194304247663");
        write("mandates.txt", "196802149283 194304247663 appointed * .. R");
        write("relations.txt", "TSTASTA00000-EMP1 TSTASTA00000-U101 194304247663 2026-01-01..2026-12-31");
        write("givers.txt", "TSTASTA00000-RG00 * TSTASTA00000-SYS1 Region");
        write("facts.txt", "owner.TSTASTA00000-RG00 = healthcare");
        if (roles.has("aggregator")) {
            return SettingsFile.write(folder, asta, roles.settings(asta.index().uri(), folder));
        }
        return Files.write(
                folder.resolve("samplan.properties"),
                Stream.concat(
                                Stream.of("server.port = 0"),
                                Stream.of(roles.settings(asta.index().uri(), folder)))
                        .toList());
    }

    private void write(String name, String line) throws IOException {
        Files.writeString(folder.resolve(name), line + "\n");
    }

    private static String get(URI address) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
