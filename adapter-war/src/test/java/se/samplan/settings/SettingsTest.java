package se.samplan.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    private static final String PRODUCER = "roles = aggregator, producer";

    /** The least that an operator must say. */
    private static final List<String> LEAST = List.of(
            "index.address = https://index.example.org/find",
            "index.logical-address = TSTASTA00000-EI00",
            "index.own-id = TSTASTA00000-AGGR",
            "routes.platform = https://platform.example.org/vp");

    private final Path folder;

    SettingsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void whatIsNotSaidIsAsTheDefaultsSay() throws IOException {
        Settings settings = read();

        assertThat(settings.server())
                .isEqualTo(new ServerSettings(
                        "127.0.0.1",
                        8080,
                        200,
                        1000,
                        Optional.empty(),
                        1024 * 1024,
                        8 * 1024,
                        Duration.ofMinutes(2),
                        ServerSettings.Prepare.WHEN_ASKED,
                        new ServerSettings.Bodies(
                                Duration.ofSeconds(10),
                                4000,
                                Runtime.getRuntime().maxMemory() / 100 * 10),
                        new ServerSettings.Stop(Duration.ZERO, Duration.ofSeconds(25))));
        assertThat(settings.aggregation())
                .isEqualTo(new AggregationSettings(
                        List.of("5565594230"),
                        Duration.ofSeconds(28),
                        Duration.ofMillis(500),
                        Duration.ofSeconds(27),
                        Duration.ofSeconds(2),
                        15 * 1024 * 1024,
                        100,
                        500));
        assertThat(settings.metrics()).isEqualTo(new MetricsSettings(true, 500));
        assertThat(settings.limits())
                .isEqualTo(new LimitSettings(
                        500, 10, Duration.ofSeconds(10), Runtime.getRuntime().maxMemory() / 100 * 40));
        assertThat(settings.platform())
                .isEqualTo(new PlatformSettings(
                        PlatformSettings.Headers.STRICT,
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        List.of("x-rivta-*")));
        assertThat(settings.index().orElseThrow().timeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.routes())
                .isEqualTo(new RouteSettings(Optional.of(URI.create("https://platform.example.org/vp"))));
    }

    @Test
    void answersAreCheckedByMajorVersion_elseByName_elseAsAll() throws IOException {
        assertThat(read().answers().of("GetCarePlans", "2")).isEqualTo(AnswerSettings.Validation.OFF);

        AnswerSettings answers = read(
                        "answers.validation = report",
                        "answers.validation.GetCareDocumentation = off",
                        "answers.validation.GetCareDocumentation.3 = enforce")
                .answers();

        assertThat(answers.of("GetCarePlans", "2")).isEqualTo(AnswerSettings.Validation.REPORT);
        assertThat(answers.of("GetCareDocumentation", "2")).isEqualTo(AnswerSettings.Validation.OFF);
        assertThat(answers.of("GetCareDocumentation", "3")).isEqualTo(AnswerSettings.Validation.ENFORCE);
    }

    @Test
    void listsStandInFilesBesideTheSettings() throws IOException {
        assertThat(read().lists())
                .isEqualTo(new ListSettings(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Duration.ofSeconds(5)));
        assertThat(read(
                                "consumers.file = in.txt",
                                "permissions.file = who.txt",
                                "routes.file = where.txt",
                                "hsa-tree.file = tree.txt",
                                "index.fallback-file = sub/whom.txt",
                                "limits.file = much.txt",
                                "identities.file = same.txt",
                                "mandates.file = mandates.txt",
                                "relations.file = relations.txt",
                                "givers.file = givers.txt",
                                "lists.check-every = 1m")
                        .lists())
                .isEqualTo(new ListSettings(
                        Optional.of(folder.resolve("in.txt")),
                        Optional.of(folder.resolve("who.txt")),
                        Optional.of(folder.resolve("where.txt")),
                        Optional.of(folder.resolve("tree.txt")),
                        Optional.of(folder.resolve("sub/whom.txt")),
                        Optional.of(folder.resolve("much.txt")),
                        Optional.of(folder.resolve("same.txt")),
                        Optional.of(folder.resolve("mandates.txt")),
                        Optional.of(folder.resolve("relations.txt")),
                        Optional.of(folder.resolve("givers.txt")),
                        Duration.ofMinutes(1)));
    }

    @Test
    void aCatalogueIsWhole_andAlone() throws IOException {
        Files.writeString(folder.resolve("c.txt"), "TSTASTA00000-CONS1 = person");
        String addresses = "catalogue.addressees.address = https://tak.example.org/a\n";
        String whole = addresses + "catalogue.contracts.address = https://tak.example.org/c\n"
                + "catalogue.logical-address = SE165565594230-1000\n";

        assertProblems(
                write(addresses, "consumers.file = c.txt"),
                "catalogue.addressees.address: is used together with catalogue.contracts.address and"
                        + " catalogue.logical-address");
        assertProblems(
                write(whole, "consumers.file = c.txt", "permissions.file = p.txt"),
                "permissions.file: not together with catalogue.addressees.address; only one can say who may call what");
        for (String consumers : List.of("", "TSTASTA00000-*", "#A")) {
            assertProblems(
                    write(whole, "catalogue.consumers = " + consumers),
                    "catalogue.consumers: the catalogue is asked about these and those of consumers.file; there must be"
                            + " one at least, and each must be an HSA-id");
        }
        CatalogueSettings named = read(whole, "consumers.file = c.txt", "catalogue.consumers = TSTASTA00000-VP01")
                .catalogue()
                .orElseThrow();
        assertThat(named.consumers()).containsExactly("TSTASTA00000-VP01");
        assertThat(named.copy()).isEqualTo(folder.resolve("catalogue-permissions.txt"));
        assertThat(named.pace().every()).isEqualTo(Duration.ofMinutes(60));
        assertThat(read().catalogue()).isEmpty();
    }

    @Test
    void onlyOneSaysWhoHasACareRelation() throws IOException {
        assertProblems(
                write(
                        "relations.file = relations.txt",
                        "access.relation.address = https://system.example.org/relation"),
                "relations.file: not together with access.relation.address; only one can say who has a care relation");
    }

    @Test
    void servicesOfAccessHaveTheNationalAddress_orThatOfTheReader() throws IOException {
        AccessSettings access = read(
                        "access.blocks.address = https://platform.example.org/blocks",
                        "access.consent.address = https://platform.example.org/consent",
                        "access.consent.logical-address =",
                        "access.relation.address = https://system.example.org/relation")
                .access();

        assertThat(access.blocks().orElseThrow().logicalAddress()).contains("SE165565594230-1000");
        assertThat(access.consent().orElseThrow().logicalAddress()).isEmpty();
        assertThat(access.relation().orElseThrow().logicalAddress()).isEmpty();
        assertThat(read().access()).isEqualTo(new AccessSettings(Optional.empty(), Optional.empty(), Optional.empty()));
    }

    /** Else the index may use up the time of the sources that are asked in its place. */
    @Test
    void theFallbackListMustHaveTimeLeft() throws IOException {
        String[] lines = {"aggregation.total = 10s", "aggregation.reserve = 1s", "index.timeout = 9s"};

        assertThat(read(lines).index().orElseThrow().timeout()).isEqualTo(Duration.ofSeconds(9));
        assertProblems(
                write(Stream.concat(Stream.of(lines), Stream.of("index.fallback-file = whom.txt"))
                        .toArray(String[]::new)),
                "index.timeout: must be below aggregation.total minus aggregation.reserve when index.fallback-file is"
                        + " given, or its sources have no time left");
    }

    @Test
    void whatIsSaidWins_inEveryUnit() throws IOException {
        Settings settings = read(
                "server.host = 0.0.0.0",
                "server.port = 0",
                "server.public-address = https://samplan.example.org",
                "server.max-request = 512kB",
                "server.max-head = 16kB",
                "server.write-within = 30s",
                "server.prepare = at-start",
                "aggregation.max-depth = 40",
                "metrics.page = no",
                "metrics.most-sources = 7",
                "aggregation.own-addresses = TSTASTA00000-RG00 , TSTASTA00000-RG01",
                "aggregation.total = 12s",
                "aggregation.reserve = 250 ms",
                "aggregation.per-source-concurrency = 5",
                "aggregation.bytes-in-flight = 100MB",
                "breaker.failures = 3",
                "breaker.pause = 2m",
                "platform.headers = lenient",
                "platform.lenient-consumer = TSTASTA00000-TEST",
                "platform.correlation-over-https = yes");

        assertThat(settings.server())
                .isEqualTo(new ServerSettings(
                        "0.0.0.0",
                        0,
                        200,
                        1000,
                        Optional.of(URI.create("https://samplan.example.org")),
                        512 * 1024,
                        16 * 1024,
                        Duration.ofSeconds(30),
                        ServerSettings.Prepare.AT_START,
                        new ServerSettings.Bodies(
                                Duration.ofSeconds(10),
                                4000,
                                Runtime.getRuntime().maxMemory() / 100 * 10),
                        new ServerSettings.Stop(Duration.ZERO, Duration.ofSeconds(25))));
        assertThat(settings.aggregation().ownAddresses()).containsExactly("TSTASTA00000-RG00", "TSTASTA00000-RG01");
        assertThat(settings.aggregation().total()).isEqualTo(Duration.ofSeconds(12));
        assertThat(settings.aggregation().maxDepth()).isEqualTo(40);
        assertThat(settings.metrics()).isEqualTo(new MetricsSettings(false, 7));
        assertThat(settings.aggregation().reserve()).isEqualTo(Duration.ofMillis(250));
        assertThat(settings.limits()).isEqualTo(new LimitSettings(5, 3, Duration.ofMinutes(2), 100L * 1024 * 1024));
        assertThat(settings.platform())
                .isEqualTo(new PlatformSettings(
                        PlatformSettings.Headers.LENIENT,
                        Optional.of("TSTASTA00000-TEST"),
                        Optional.empty(),
                        true,
                        List.of("x-rivta-*")));
    }

    @Test
    void headersThatGoOnAreListedByTheirNames_inAnyCase_orAllOrNone() throws IOException {
        PlatformSettings some =
                read("platform.forwarded-headers = x-rivta-a, X-RIVTA-B").platform();

        assertThat(Stream.of("x-rivta-a", "x-rivta-b", "x-rivta-c", "x-vp-a").filter(some::forwards))
                .containsExactly("x-rivta-a", "x-rivta-b");
        assertThat(Stream.of("x-rivta-a", "x-vp-a", "cookie").filter(read().platform()::forwards))
                .containsExactly("x-rivta-a");
        assertThat(read("platform.forwarded-headers =").platform().forwards("x-rivta-a"))
                .isFalse();
        assertProblems(
                write("platform.forwarded-headers = x-rivta-a, cookie"),
                "platform.forwarded-headers: must be x-rivta-*, or names of headers that begin with x-rivta-");
    }

    @Test
    void everythingMandatoryIsNamedAtOnce() throws IOException {
        Path file = Files.writeString(folder.resolve("samplan.properties"), "");

        assertProblems(
                file,
                "index.address: is mandatory and missing",
                "index.logical-address: is mandatory and missing",
                "index.own-id: is mandatory and missing",
                "routes.platform: is mandatory when routes.file is not given");
    }

    @Test
    void everyMistakeIsNamedAtOnce_withTheValueAsItStands() throws IOException {
        assertProblems(
                write(
                        "server.port = 80800",
                        "server.max-request = 1 GB",
                        "aggregation.total = soon",
                        "platform.headers = sloppy",
                        "platform.correlation-over-https = true",
                        "index.address = index.example.org",
                        "indx.timeout = 5s",
                        "aggregation.per_source = 5s"),
                "server.port: must be a number from 0 to 65535, not \"80800\"",
                "server.max-request: must be a size such as 512kB or 15MB, not \"1 GB\"",
                "aggregation.total: must be a time such as 500ms, 5s or 2m, not \"soon\"",
                "platform.headers: must be one of strict, lenient, not \"sloppy\"",
                "platform.correlation-over-https: must be one of yes, no, not \"true\"",
                "index.address: must be an http or https address, with no underscore in its host, with a port from 1 to 65535 or none, and without a fragment, not \"index.example.org\"",
                "aggregation.per_source: no such setting",
                "indx.timeout: no such setting");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        aggregation.total = 30s              | aggregation.total: must be below 30 s, when the platform gives up
        aggregation.reserve = 28s            | aggregation.reserve: must be below aggregation.total
        aggregation.connect = 28s            | aggregation.connect: must not be above aggregation.per-source
        aggregation.per-source-concurrency = 0 | aggregation.per-source-concurrency: must be a number from 1 to 10000, not "0"
        aggregation.bytes-in-flight = 14MB   | aggregation.bytes-in-flight: must not be below aggregation.max-answer
        server.bytes-coming-in = 1023kB      | server.bytes-coming-in: must not be below server.max-request
        server.max-coming-in = 0             | server.max-coming-in: must be a number from 1 to 100000, not "0"
        aggregation.bytes-in-flight = 100%   | aggregation.bytes-in-flight: must be a size such as 100MB or a share such as 40%, not "100%"
        aggregation.max-depth = 9            | aggregation.max-depth: must be a number from 10 to 1000, not "9"
        server.prepare = later               | server.prepare: must be one of when-asked, at-start, not "later"
        metrics.page = true                  | metrics.page: must be one of yes, no, not "true"
        metrics.most-sources = 0             | metrics.most-sources: must be a number from 1 to 10000, not "0"
        breaker.failures = 0                 | breaker.failures: must be a number from 1 to 1000, not "0"
        breaker.pause = 10                   | breaker.pause: must be a time such as 500ms, 5s or 2m, not "10"
        aggregation.own-addresses =          | aggregation.own-addresses: is mandatory and missing
        server.host =                        | server.host: is mandatory and missing
        server.port = -1                     | server.port: must be a number from 0 to 65535, not "-1"
        server.port = http                   | server.port: must be a number from 0 to 65535, not "http"
        server.max-threads = 4               | server.max-threads: must be a number from 8 to 4000, not "4"
        server.public-address = ftp://x.org  | server.public-address: must be an http or https address, with no underscore in its host, with a port from 1 to 65535 or none, and without a fragment, not "ftp://x.org"
        server.public-address = https://     | server.public-address: must be an http or https address, with no underscore in its host, with a port from 1 to 65535 or none, and without a fragment, not "https://"
        server.public-address = https://x.org:65536 | server.public-address: must be an http or https address, with no underscore in its host, with a port from 1 to 65535 or none, and without a fragment, not "https://x.org:65536"
        server.public-address = https://x.org/#a | server.public-address: must be an http or https address, with no underscore in its host, with a port from 1 to 65535 or none, and without a fragment, not "https://x.org/#a"
        platform.headers = lenient           | platform.lenient-consumer: is mandatory when platform.headers is lenient
        answers.validation = yes             | answers.validation: must be one of off, report, enforce, not "yes"
        answers.validation.GetCarePlans = on | answers.validation.GetCarePlans: must be one of off, report, enforce, not "on"
        index.timeout = 0s                   | index.timeout: must be above 0
        server.read-within = 0s              | server.read-within: must be above 0
        server.write-within = 0s             | server.write-within: must be above 0
        server.max-head = 1kB                | server.max-head: must be from 2kB to 64kB
        server.max-head = 65kB               | server.max-head: must be from 2kB to 64kB
        server.max-request = 0kB             | server.max-request: must be above 0
        aggregation.connect = 0ms            | aggregation.connect: must be above 0
        policy.check-time = 0s               | policy.check-time: must be above 0
        breaker.pause = 0s                   | breaker.pause: must be above 0
        index.timeout = 1h                   | index.timeout: must be a time such as 500ms, 5s or 2m, not "1h"
        """)
    void aMistakeIsNamedByItsKey(String line, String problem) throws IOException {
        assertProblems(write(line), problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        producer.index.batch = 1001          | producer.index.batch: must be a number from 1 to 1000, not "1001"
        producer.index.longest-pause = 4s    | producer.index.longest-pause: must not be below producer.index.pause
        producer.index.poll = 0s             | producer.index.poll: must be above 0
        producer.time = 0s                   | producer.time: must be above 0
        producer.max-answer = 0kB            | producer.max-answer: must be above 0
        producer.behind.time = 0s            | producer.behind.time: must be above 0
        producer.index.timeout = 0s          | producer.index.timeout: must be above 0
        producer.time = 30s                  | producer.time: must be below 30 s, when the platform gives up
        producer.max-records = 0             | producer.max-records: must be a number from 1 to 100000, not "0"
        producer.content = word              | producer.content: must be one of html, pdf, none, not "word"
        """)
    void aMistakeOfAProducerIsNamedByItsKey(String line, String problem) throws IOException {
        assertProblems(write(PRODUCER, "producer.source-system = TSTASTA00000-SYS1", line), problem);
    }

    @Test
    void aProducerSaysWhichSystemItIs() throws IOException {
        assertProblems(write(PRODUCER, "producer.source-system ="), "producer.source-system: is mandatory and missing");
    }

    @Test
    void aProducerNeedsNoIndexToAskAndNoRoutes() throws IOException {
        Settings settings = Settings.read(Files.write(
                folder.resolve("producer.properties"),
                List.of("roles = producer", "producer.source-system = TSTASTA00000-SYS1")));

        assertThat(settings.index()).isEmpty();
        assertThat(settings.producer().orElseThrow().logicalAddresses()).containsExactly("TSTASTA00000-SYS1");
    }

    @Test
    void aRoleThatThereIsNotIsNamed() throws IOException {
        assertProblems(write("roles = consumer"), "roles: must be aggregator, producer, or both with a comma between");
    }

    @Test
    void whatOnlyAProducerNeedsIsNotLookedAtForAnAggregator() throws IOException {
        assertThat(read("producer.index.batch = 1001").producer()).isEmpty();
    }

    @Test
    void anIndexToKeepUpToDateNeedsItsOwner_andNoneIsNeeded() throws IOException {
        assertThat(read(PRODUCER, "producer.source-system = TSTASTA00000-SYS1")
                        .producer()
                        .orElseThrow()
                        .index())
                .isEmpty();
        assertProblems(
                write(
                        PRODUCER,
                        "producer.source-system = TSTASTA00000-SYS1",
                        "producer.index.address = http://ei.example.org/Update"),
                "producer.index.logical-address: is mandatory with producer.index.address");
        IndexUpdateSettings settings = read(
                        PRODUCER,
                        "producer.source-system = TSTASTA00000-SYS1",
                        "producer.index.address = http://ei.example.org/Update",
                        "producer.index.logical-address = TSTASTA00000-IDX0",
                        "producer.index.password = secret")
                .producer()
                .orElseThrow()
                .index()
                .orElseThrow();
        assertThat(settings.ownId()).isEqualTo("TSTASTA00000-SYS1");
        assertThat(settings.outbox().address()).contains("WRITE_DELAY=0");
        assertThat(settings.toString()).doesNotContain("secret");
    }

    /** Looked at only where there is a database to wait for. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                249ms | 500ms | changes.time: must be at least 250ms
                501ms | 500ms | changes.time: must not be above aggregation.reserve, of which it is a part
        """)
    void theTimeForMarkersFitsIntoTheRequests(String time, String reserve, String problem) throws IOException {
        String[] lines = {"changes.time = " + time, "aggregation.reserve = " + reserve, "changes.keep = caller"};

        assertThat(read(lines).changes().keep()).isEqualTo(ChangeSettings.Keep.CALLER);
        lines[2] = "changes.keep = store";
        assertProblems(write(lines), problem);
    }

    @Test
    void aSizeThatNoRequestCanHaveIsRefused() throws IOException {
        assertThatThrownBy(() -> read("server.max-request = 9999MB"))
                .isInstanceOf(SettingsRejected.class)
                .hasMessageContaining("server.max-request: must be a size such as 512kB or 15MB, not \"9999MB\"");
    }

    @Test
    void theFileOfRoutesStandsBesideTheSettings_andMakesThePlatformUnneeded() throws IOException {
        Settings settings = read("routes.platform =", "routes.file = routes.properties");

        assertThat(settings.lists().routes()).contains(folder.resolve("routes.properties"));
        assertThat(settings.routes()).isEqualTo(new RouteSettings(Optional.empty()));
    }

    @Test
    void aFileThatIsMissingIsNamed_andHowToNameAnother() {
        Path missing = folder.resolve("missing.properties");

        assertThatThrownBy(() -> Settings.read(missing))
                .isInstanceOf(SettingsRejected.class)
                .hasMessage(missing + ":\n  there is no file " + missing
                        + "\n"
                        + "  Name the settings file with --settings=FILE, -Dsamplan.settings=FILE or"
                        + " SAMPLAN_SETTINGS.");
    }

    /** Properties keep the last of two: whoever reads the first believes in what does not hold. */
    @Test
    void aKeyThatIsGivenTwiceMayNotContradictItself() throws IOException {
        assertThat(read("server.port = 8085", "server.port=8085").server().port())
                .isEqualTo(8085);
        assertProblems(
                write("consumers.default = refuse", "server.port = 8085", "consumers.default = person"),
                "consumers.default: is given more than once, with different values");
    }

    @Test
    void aFileThatIsNotUtf8IsRefused() throws IOException {
        Path file = Files.write(folder.resolve("samplan.properties"), new byte[] {'a', '=', (byte) 0xE5, '\n'});

        assertThatThrownBy(() -> Settings.read(file))
                .isInstanceOf(SettingsRejected.class)
                .hasMessageContaining("is not UTF-8");
    }

    private Settings read(String... more) throws IOException {
        return Settings.read(write(more));
    }

    private Path write(String... more) throws IOException {
        return Files.write(
                folder.resolve("samplan.properties"),
                Stream.concat(
                                LEAST.stream()
                                        .filter(line -> Stream.of(more)
                                                .noneMatch(other -> key(other).equals(key(line)))),
                                Stream.of(more))
                        .toList());
    }

    private static String key(String line) {
        return line.replaceFirst("\\s*=.*", "");
    }

    private static void assertProblems(Path file, String... problems) {
        assertThatThrownBy(() -> Settings.read(file))
                .isInstanceOf(SettingsRejected.class)
                .hasMessage(file + ":\n  " + String.join("\n  ", problems));
    }
}
