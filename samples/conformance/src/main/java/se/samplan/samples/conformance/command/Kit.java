package se.samplan.samples.conformance.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.samplan.contracts.time.WireTime;
import se.samplan.samples.conformance.check.Catalogue;
import se.samplan.samples.conformance.check.Inspected;
import se.samplan.samples.conformance.check.Inspection;
import se.samplan.samples.conformance.check.Level;
import se.samplan.samples.conformance.command.SystemOptions.Called;
import se.samplan.samples.conformance.command.SystemOptions.Whom;
import se.samplan.samples.conformance.index.Posts;
import se.samplan.samples.conformance.probe.Http;
import se.samplan.samples.conformance.probe.Role;
import se.samplan.samples.conformance.probe.Target;
import se.samplan.samples.conformance.report.Json;
import se.samplan.samples.conformance.report.Report;
import se.samplan.samples.conformance.report.ReportFiles;
import se.samplan.samples.conformance.report.Terminal;
import se.samplan.samples.conformance.report.Tested;
import se.samplan.samples.conformance.score.Score;
import se.samplan.samples.conformance.score.Trend;

/** {@code java -jar samplan-conformance.jar}: reads the options, runs the checks, writes the reports. */
@Command(
        name = "samplan-conformance",
        description = {
            "Checks a producer or an aggregator of the planning contracts from outside, and says what to fix.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        usageHelpWidth = 110,
        footer = {
            "",
            "Exit codes: 0 conformant at the asked level, 1 findings, 2 could not run in full.",
            "",
            "Example, a producer:",
            "  java -jar samplan-conformance.jar --person 194304247663 --logical-address TSTASTA00000-SYS1 \\",
            "       GetCarePlans=http://127.0.0.1:8080/producer/GetCarePlans/2",
            "",
            "Play Asta's story, step by step, at a system that can load data:",
            "  java -jar samplan-conformance.jar replay --help",
            "",
            "Count what the plans, agreements and contacts of many persons say, for a self-review:",
            "  java -jar samplan-conformance.jar review --help",
            "",
            "Use a test person. Options may stand in a file, one a line: @FILE. Trust and client certificates are the JDK's:",
            "  java -Djavax.net.ssl.trustStore=FILE -Djavax.net.ssl.keyStore=FILE -jar samplan-conformance.jar …"
        })
final class Kit implements Callable<Integer> {

    @Mixin
    private final SystemOptions system = new SystemOptions();

    @Mixin
    private final AskedFor asked = new AskedFor();

    @Option(
            names = "--linked-person",
            paramLabel = "ID",
            description = "Another identity of the same person; may be repeated.")
    private List<String> linked = List.of();

    @Option(
            names = "--unknown-person",
            paramLabel = "ID",
            defaultValue = "194107149207",
            description = "A test identity that the system has no records of; default ${DEFAULT-VALUE}.")
    private String unknownPerson = "";

    @Option(
            names = "--logical-address",
            required = true,
            paramLabel = "HSA-ID",
            description = "LogicalAddress of the system: source system, care unit (booked times) or aggregator.")
    private String logicalAddress = "";

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            defaultValue = "producer",
            description = "producer or aggregator (asked on behalf of the person); default ${DEFAULT-VALUE}.")
    private Role role = Role.PRODUCER;

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            defaultValue = "L0",
            description = "Level that must be met: L0 readable, L1 headings, L2 items, L3 codes and links;"
                    + " default ${DEFAULT-VALUE}. A contract without so many levels must meet its highest.")
    private Level level = Level.L0;

    @Option(
            names = "--index",
            paramLabel = "FILE|URL",
            description = "Posts of the engagement index: a file with engagement elements, or the index's FindContent.")
    private Optional<String> index = Optional.empty();

    @Option(
            names = "--index-address",
            paramLabel = "HSA-ID",
            description = "LogicalAddress of the index, when --index is its URL.")
    private Optional<String> indexAddress = Optional.empty();

    @Option(
            names = "--calls",
            paramLabel = "N",
            defaultValue = "10",
            description = "Calls by which speed is measured, 1 to 100; default ${DEFAULT-VALUE}.")
    private int calls = 10;

    @Option(
            names = "--service-level",
            paramLabel = "SECONDS",
            description = "95 %% of the calls must be answered within it; default is the contract's own.")
    private Optional<Double> serviceLevel = Optional.empty();

    @Option(
            names = "--report",
            paramLabel = "FOLDER",
            defaultValue = "conformance-report",
            description =
                    "Where report.html, report.json, junit.xml and badge.svg are written; default ${DEFAULT-VALUE}.")
    private Path report = Path.of("conformance-report");

    @Option(
            names = "--previous",
            paramLabel = "FILE",
            description = "report.json of an earlier run, for the trend; default is the one in the report folder.")
    private Optional<Path> previous = Optional.empty();

    private final Clock clock;

    Kit() {
        this(Clock.system(WireTime.ZONE));
    }

    Kit(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        List<Target> all = targets();
        Http http = new Http(system.limits());
        Catalogue catalogue =
                Catalogue.of(calls(), serviceLevel.map(value -> system.seconds("--service-level", value)), posts(http));
        Map<String, Trend.Earlier> earlier = earlier();
        LocalDateTime began = LocalDateTime.now(clock);
        Terminal terminal = new Terminal(system.out(), CommandLine.Help.Ansi.AUTO, level);
        Inspection inspection = new Inspection(catalogue, http, terminal::ended);
        List<Tested> tested = new ArrayList<>();
        for (Target target : all) {
            Inspected inspected = inspection.of(target);
            tested.add(new Tested(
                    inspected,
                    Score.of(inspected),
                    Optional.ofNullable(earlier.get(target.contract().name())).map(then -> Trend.of(inspected, then))));
        }
        Report whole = new Report(began.withNano(0), Version.text(), level, tested);
        terminal.summary(whole);
        write(whole, terminal);
        return whole.verdict().exitCode();
    }

    private void write(Report whole, Terminal terminal) {
        try {
            Path page = ReportFiles.write(whole, report);
            terminal.say("Report: " + page);
        } catch (IOException e) {
            throw system.wrong("--report: the folder cannot be written to");
        }
    }

    private List<Target> targets() {
        List<String> services = asked.some(system);
        String person = asked.person(system);
        linked.forEach(id -> system.checkIdentity("--linked-person", id));
        system.checkIdentity("--unknown-person", unknownPerson);
        if (person.equals(unknownPerson)) {
            throw system.wrong("--unknown-person: must be another than --person");
        }
        Called called = new Called(role, logicalAddress, logicalAddress);
        Whom whom = new Whom(person, linked, unknownPerson);
        return services.stream().map(text -> system.target(text, called, whom)).toList();
    }

    private Optional<Posts> posts(Http http) {
        return index.map(text -> text.matches("https?://.*")
                ? Posts.from(
                        system.address("--index", text),
                        indexAddress.orElseThrow(() -> system.wrong("--index-address: needed when --index is a URL")),
                        http)
                : Posts.inFile(system.existing("--index", Path.of(text))));
    }

    private Map<String, Trend.Earlier> earlier() {
        Path last = previous.map(file -> system.existing("--previous", file)).orElse(report.resolve("report.json"));
        if (!Files.isReadable(last)) {
            return Map.of();
        }
        try {
            return Json.earlier(last);
        } catch (IOException e) {
            throw system.wrong((previous.isPresent() ? "--previous" : "--report: report.json in the folder")
                    + ": no report of this kit");
        }
    }

    private int calls() {
        if (calls < 1 || calls > 100) {
            throw system.wrong("--calls: from 1 to 100");
        }
        return calls;
    }
}
