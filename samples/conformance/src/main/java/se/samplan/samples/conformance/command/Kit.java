package se.samplan.samples.conformance.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.samplan.contracts.time.WireTime;
import se.samplan.model.IdentityType;
import se.samplan.samples.conformance.check.Catalogue;
import se.samplan.samples.conformance.check.Inspected;
import se.samplan.samples.conformance.check.Inspection;
import se.samplan.samples.conformance.check.Level;
import se.samplan.samples.conformance.index.Posts;
import se.samplan.samples.conformance.message.TestedContract;
import se.samplan.samples.conformance.probe.Http;
import se.samplan.samples.conformance.probe.Limits;
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
        versionProvider = Kit.Version.class,
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
            "Use a test person. Options may stand in a file, one a line: @FILE. Trust and client certificates are the JDK's:",
            "  java -Djavax.net.ssl.trustStore=FILE -Djavax.net.ssl.keyStore=FILE -jar samplan-conformance.jar …"
        })
public final class Kit implements Callable<Integer> {

    private static final int COULD_NOT_RUN = 2;
    private static final String DEFAULT_TYPE = "1.2.752.129.2.1.3.1";
    private static final int MEGABYTE = 1024 * 1024;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "CONTRACT=URL",
            description = "Contract and the address of its service. Contracts: GetCarePlans, GetCareDocumentation/2,"
                    + " GetCareDocumentation/3, GetCareManagers, GetCareAgreements, GetSubjectOfCareSchedule.")
    private List<String> targets = List.of();

    @Option(
            names = "--person",
            required = true,
            paramLabel = "ID",
            description = "Identity of a person that the system has records of, 12 characters.")
    private String person = "";

    @Option(
            names = "--person-type",
            paramLabel = "OID",
            defaultValue = DEFAULT_TYPE,
            description = "Kind of that identity; default ${DEFAULT-VALUE} (personnummer).")
    private String personType = DEFAULT_TYPE;

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
            names = "--care-unit",
            paramLabel = "HSA-ID",
            description = "Care unit whose booked times are asked for: the LogicalAddress of GetSubjectOfCareSchedule.")
    private Optional<String> careUnit = Optional.empty();

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
            names = "--consumer",
            paramLabel = "HSA-ID",
            description = "Who asks: sets x-vp-sender-id and x-rivta-original-serviceconsumer-hsaid.")
    private Optional<String> consumer = Optional.empty();

    @Option(
            names = "--header",
            paramLabel = "NAME=VALUE",
            description = "One more HTTP header of every request; may be repeated.")
    private Map<String, String> headers = Map.of();

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
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "30",
            description = "Longest wait for one answer; default ${DEFAULT-VALUE}.")
    private double timeout = 30;

    @Option(
            names = "--max-size",
            paramLabel = "MB",
            defaultValue = "15",
            description = "Largest answer that is read; default ${DEFAULT-VALUE}.")
    private int maxSize = 15;

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

    public Kit() {
        this(Clock.system(WireTime.ZONE));
    }

    Kit(Clock clock) {
        this.clock = clock;
    }

    /** Runs, and ends the process with the exit code. */
    public static void main(String[] arguments) {
        System.exit(run(new Kit(), new PrintWriter(System.out, true, StandardCharsets.UTF_8), arguments));
    }

    /** The same without ending the process. Whatever happens, no stack trace is shown. */
    static int run(Kit kit, PrintWriter out, String... arguments) {
        return new CommandLine(kit)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(out)
                .setErr(out)
                .setParameterExceptionHandler((problem, wrong) -> {
                    problem.getCommandLine().getErr().println(problem.getMessage());
                    problem.getCommandLine().getErr().println("All options: --help");
                    return COULD_NOT_RUN;
                })
                .setExecutionExceptionHandler((problem, line, parsed) -> {
                    line.getErr()
                            .println(
                                    "The kit could not run: "
                                            + problem.getClass().getSimpleName()
                                            + ". This is a defect of the kit; report it with the options you used, without the identity.");
                    return COULD_NOT_RUN;
                })
                .execute(arguments);
    }

    @Override
    public Integer call() throws IOException {
        List<Target> all = targets();
        Http http = new Http(new Limits(seconds("--timeout", timeout), megabytes()));
        Catalogue catalogue =
                Catalogue.of(calls(), serviceLevel.map(value -> seconds("--service-level", value)), posts(http));
        Map<String, Trend.Earlier> earlier = earlier();
        LocalDateTime began = LocalDateTime.now(clock);
        Terminal terminal = new Terminal(out(), CommandLine.Help.Ansi.AUTO, level);
        Inspection inspection = new Inspection(catalogue, http, terminal::ended);
        List<Tested> tested = new ArrayList<>();
        for (Target target : all) {
            Inspected inspected = inspection.of(target);
            tested.add(new Tested(
                    inspected,
                    Score.of(inspected),
                    Optional.ofNullable(earlier.get(target.contract().name())).map(then -> Trend.of(inspected, then))));
        }
        Report whole = new Report(began.withNano(0), version(), level, tested);
        terminal.summary(whole);
        write(whole, terminal);
        return whole.verdict().exitCode();
    }

    private void write(Report whole, Terminal terminal) {
        try {
            Path page = ReportFiles.write(whole, report);
            terminal.say("Report: " + page);
        } catch (IOException e) {
            throw wrong("--report: the folder cannot be written to");
        }
    }

    private PrintWriter out() {
        return line().getOut();
    }

    private CommandLine line() {
        if (spec == null) {
            throw new IllegalStateException("not run by picocli");
        }
        return spec.commandLine();
    }

    private ParameterException wrong(String what) {
        return new ParameterException(line(), what);
    }

    private List<Target> targets() {
        checkIdentity("--person", person);
        linked.forEach(id -> checkIdentity("--linked-person", id));
        checkIdentity("--unknown-person", unknownPerson);
        if (person.equals(unknownPerson)) {
            throw wrong("--unknown-person: must be another than --person");
        }
        List<Target> all = new ArrayList<>();
        for (String text : targets) {
            String[] parts = text.split("=", 2);
            TestedContract contract = TestedContract.of(parts[0])
                    .orElseThrow(() -> wrong("CONTRACT=URL: there is no contract " + parts[0]
                            + " (or it has several versions: name one, GetCareDocumentation/3)"));
            if (parts.length == 1) {
                throw wrong("CONTRACT=URL: the address is missing after " + parts[0]);
            }
            all.add(target(contract, address("CONTRACT=URL", parts[1])));
        }
        return all;
    }

    private Target target(TestedContract contract, URI address) {
        Map<String, String> sent = new LinkedHashMap<>();
        consumer.ifPresent(id -> {
            sent.put("x-vp-sender-id", id);
            sent.put("x-rivta-original-serviceconsumer-hsaid", id);
        });
        sent.putAll(headers);
        String to = contract.demandsActor() && role == Role.PRODUCER ? careUnit.orElse(logicalAddress) : logicalAddress;
        return new Target(contract, address, role, to, sent, person, personType, linked, unknownPerson);
    }

    /** The identity itself is never repeated: terminals are logged. */
    private void checkIdentity(String option, String id) {
        IdentityType type = IdentityType.ofOid(personType)
                .orElseThrow(() -> wrong("--person-type: not the OID of a known kind of identity"));
        if (!type.fits(id)) {
            throw wrong(option + ": not of the form of its kind (" + type.name().toLowerCase(Locale.ROOT)
                    + "; a personnummer is 12 digits without hyphen)");
        }
    }

    private URI address(String option, String text) {
        try {
            URI address = URI.create(text);
            if (address.getHost() != null && List.of("http", "https").contains(address.getScheme())) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            throw wrong(option + ": not an address");
        }
        throw wrong(option + ": an address starts with http:// or https:// and a host");
    }

    private Optional<Posts> posts(Http http) {
        return index.map(text -> text.matches("https?://.*")
                ? Posts.from(
                        address("--index", text),
                        indexAddress.orElseThrow(() -> wrong("--index-address: needed when --index is a URL")),
                        http)
                : Posts.inFile(existing("--index", Path.of(text))));
    }

    private Path existing(String option, Path file) {
        if (!Files.isReadable(file)) {
            throw wrong(option + ": there is no such file");
        }
        return file;
    }

    private Map<String, Trend.Earlier> earlier() {
        Path last = previous.map(file -> existing("--previous", file)).orElse(report.resolve("report.json"));
        if (!Files.isReadable(last)) {
            return Map.of();
        }
        try {
            return Json.earlier(last);
        } catch (IOException e) {
            throw wrong((previous.isPresent() ? "--previous" : "--report: report.json in the folder")
                    + ": no report of this kit");
        }
    }

    private int calls() {
        if (calls < 1 || calls > 100) {
            throw wrong("--calls: from 1 to 100");
        }
        return calls;
    }

    private Duration seconds(String option, double value) {
        if (!(value > 0) || value > 3600) {
            throw wrong(option + ": more than 0 and at most 3600 seconds");
        }
        return Duration.ofMillis(Math.max(1, Math.round(value * 1000)));
    }

    private int megabytes() {
        if (maxSize < 1 || maxSize > 500) {
            throw wrong("--max-size: from 1 to 500");
        }
        return maxSize * MEGABYTE;
    }

    private static String version() {
        String version = Kit.class.getPackage().getImplementationVersion();
        return version == null ? "unpacked" : version;
    }

    /** Told by {@code --version}. */
    static final class Version implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {"samplan-conformance " + version()};
        }
    }
}
