package se.samplan.samples.conformance.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import se.samplan.contracts.time.WireTime;
import se.samplan.samples.conformance.command.SystemOptions.Called;
import se.samplan.samples.conformance.command.SystemOptions.Whom;
import se.samplan.samples.conformance.message.TestedContract;
import se.samplan.samples.conformance.probe.Http;
import se.samplan.samples.conformance.probe.Role;
import se.samplan.samples.conformance.probe.Target;
import se.samplan.samples.conformance.replay.CommandLoading;
import se.samplan.samples.conformance.replay.HandLoading;
import se.samplan.samples.conformance.replay.Loading;
import se.samplan.samples.conformance.replay.Part;
import se.samplan.samples.conformance.replay.Player;
import se.samplan.samples.conformance.replay.Recognition;
import se.samplan.samples.conformance.replay.Story;
import se.samplan.samples.conformance.report.Checklist;
import se.samplan.samples.conformance.report.Language;
import se.samplan.samples.conformance.report.ReplayReport;
import se.samplan.samples.conformance.report.ReportFiles;
import se.samplan.samples.conformance.report.StoryTerminal;

/** {@code java -jar samplan-conformance.jar replay}: plays Asta's story at a system, or writes it down as a checklist. */
@Command(
        name = "samplan-conformance " + Replay.NAME,
        description = {
            "Plays Asta's story, steps 2 to 10, at a system that can load data: what it must hold at each step, and what it"
                    + " must tell to be new. She is asked for under her own identity unless --person says another. A checklist"
                    + " needs each CONTRACT alone, without its URL, or none for all in their newest versions.",
            ""
        },
        mixinStandardHelpOptions = true,
        defaultValueProvider = Replay.AstasOwn.class,
        versionProvider = Version.class,
        sortOptions = false,
        usageHelpWidth = 110,
        footer = {
            "",
            "Exit codes: 0 as in the story, 1 something differs, 2 could not be played in full.",
            "",
            "Example, an aggregator in front of the stub sources of samples/messages:",
            "  java -jar samplan-conformance.jar replay \\",
            "       --load \"curl -sf -d step={step} http://127.0.0.1:8088/story\" \\",
            "       GetCarePlans=http://127.0.0.1:8080/services/GetCarePlans/2",
            "",
            "Example, paper for a system that the kit cannot ask:",
            "  java -jar samplan-conformance.jar replay --checklist checklist.html"
        })
final class Replay implements Callable<Integer> {

    static final String NAME = "replay";

    private static final String NOBODY_ELSE = "194107149207";

    /** The identity that the story has. */
    static final class AstasOwn implements IDefaultValueProvider {

        @Override
        public @Nullable String defaultValue(ArgSpec argument) {
            return argument instanceof OptionSpec option && option.longestName().equals(AskedFor.PERSON)
                    ? "194304247663"
                    : null;
        }
    }

    @Mixin
    private final SystemOptions system = new SystemOptions();

    @Mixin
    private final AskedFor asked = new AskedFor();

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Mode mode = new Mode();

    /** How the steps get into the system. */
    static final class Mode {

        @Option(
                names = "--load",
                paramLabel = "COMMAND",
                description = "Run before each step, without a shell. {step} and {clock} are replaced, and stand in the"
                        + " environment: SAMPLAN_STEP, SAMPLAN_CLOCK.")
        private Optional<String> command = Optional.empty();

        @Option(names = "--by-hand", description = "Says what to load before each step, and waits for Enter.")
        private boolean byHand;

        @Option(
                names = "--checklist",
                paramLabel = "FILE",
                description = "Asks no system: writes a page to print and tick off.")
        private Optional<Path> checklist = Optional.empty();
    }

    @Option(
            names = "--load-timeout",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "Longest time for one --load; default ${DEFAULT-VALUE}.")
    private double loadTimeout = 60;

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            defaultValue = "sv",
            description = "Of the checklist: sv or en; default ${DEFAULT-VALUE}.")
    private Language language = Language.SV;

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            defaultValue = "aggregator",
            description = "aggregator or producer; default ${DEFAULT-VALUE}.")
    private Role role = Role.AGGREGATOR;

    @Option(
            names = "--source",
            paramLabel = "NAME",
            description = "Source system of the story whose part a producer plays: SYS1 to SYS5.")
    private Optional<String> source = Optional.empty();

    @Option(
            names = "--own-ids",
            description = "The system numbers records itself: they are counted, and not known again.")
    private boolean ownIds;

    @Option(
            names = "--logical-address",
            paramLabel = "HSA-ID",
            description = "LogicalAddress of the system; default is that of the story.")
    private Optional<String> logicalAddress = Optional.empty();

    @Option(
            names = "--report",
            paramLabel = "FOLDER",
            defaultValue = "conformance-report",
            description =
                    "Where replay.html, replay.sv.html, replay.json and replay-junit.xml are written; default ${DEFAULT-VALUE}.")
    private Path report = Path.of("conformance-report");

    private final Clock clock;
    private final BufferedReader in;

    Replay() {
        this(Clock.system(WireTime.ZONE), new InputStreamReader(System.in, Charset.defaultCharset()));
    }

    /** @param in where Enter is read */
    Replay(Clock clock, Reader in) {
        this.clock = clock;
        this.in = new BufferedReader(in);
    }

    @Override
    public Integer call() {
        Part part = part();
        Story story = Story.of(part);
        return mode.checklist.map(file -> checklist(story, part, file)).orElseGet(() -> play(story, part));
    }

    private int play(Story story, Part part) {
        List<Target> all = targets(story, part);
        Http http = new Http(system.limits());
        StoryTerminal terminal = new StoryTerminal(system.out(), CommandLine.Help.Ansi.AUTO);
        LocalDateTime began = LocalDateTime.now(clock).withNano(0);
        Recognition recognition = ownIds ? Recognition.BY_COUNT : Recognition.BY_ID;
        Player player = new Player(story, loading(story, all, terminal), recognition, terminal);
        ReplayReport whole = new ReplayReport(began, Version.text(), part, recognition, player.play(all, http));
        terminal.summary(whole);
        try {
            terminal.say("Report: " + ReportFiles.write(whole, report));
        } catch (IOException e) {
            throw system.wrong("--report: the folder cannot be written to");
        }
        return whole.verdict().exitCode();
    }

    private Loading loading(Story story, List<Target> all, StoryTerminal terminal) {
        if (mode.byHand) {
            List<TestedContract> contracts = all.stream().map(Target::contract).toList();
            return new HandLoading(story, contracts, in, terminal::say);
        }
        return new CommandLoading(words(mode.command.orElseThrow()), system.seconds("--load-timeout", loadTimeout));
    }

    private String words(String command) {
        if (command.isBlank()) {
            throw system.wrong("--load: the command is empty");
        }
        return command;
    }

    private int checklist(Story story, Part part, Path file) {
        List<TestedContract> contracts = asked.services().isEmpty()
                ? newest().filter(story::has).toList()
                : asked.services().stream()
                        .map(text -> contract(story, part, text.replaceFirst("=.*", "")))
                        .toList();
        try {
            Files.writeString(file, Checklist.of(story, part, contracts, language));
        } catch (IOException e) {
            throw system.wrong("--checklist: the file cannot be written");
        }
        system.out().println("Checklist: " + file);
        return 0;
    }

    /** Of each interaction the newest version: the older one holds the same. */
    private static Stream<TestedContract> newest() {
        Map<String, TestedContract> byInteraction = new LinkedHashMap<>();
        TestedContract.all().forEach(contract -> byInteraction.put(contract.interaction(), contract));
        return byInteraction.values().stream();
    }

    private Part part() {
        if (role == Role.AGGREGATOR) {
            if (source.isPresent()) {
                throw system.wrong("--source: only with --role producer");
            }
            return Part.AGGREGATOR;
        }
        String name = source.orElseThrow(() -> system.wrong("--source: needed with --role producer"))
                .toUpperCase(Locale.ROOT);
        if (!name.matches("SYS[1-5]")) {
            throw system.wrong("--source: SYS1 to SYS5");
        }
        return new Part(name);
    }

    private List<Target> targets(Story story, Part part) {
        List<String> services = asked.some(system);
        Called called = new Called(
                role, logicalAddress.orElse(part.logicalAddress()), logicalAddress.orElse(part.unitAddress()));
        Whom whom = new Whom(asked.person(system), List.of(), NOBODY_ELSE);
        Set<TestedContract> named = new HashSet<>();
        return services.stream()
                .map(text -> {
                    if (!named.add(contract(story, part, text.replaceFirst("=.*", "")))) {
                        throw system.wrong("CONTRACT=URL: a contract stands twice");
                    }
                    return system.target(text, called, whom);
                })
                .toList();
    }

    private TestedContract contract(Story story, Part part, String name) {
        TestedContract contract = system.contract(name);
        if (!story.has(contract)) {
            throw system.wrong(
                    "CONTRACT=URL: " + part.source() + " does not answer " + contract.name() + " in the story");
        }
        return contract;
    }
}
