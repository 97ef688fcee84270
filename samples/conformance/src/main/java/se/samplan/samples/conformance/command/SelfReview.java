package se.samplan.samples.conformance.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.samplan.contracts.time.WireTime;
import se.samplan.samples.conformance.command.SystemOptions.Called;
import se.samplan.samples.conformance.command.SystemOptions.Whom;
import se.samplan.samples.conformance.probe.Http;
import se.samplan.samples.conformance.probe.Role;
import se.samplan.samples.conformance.probe.Target;
import se.samplan.samples.conformance.report.ReportFiles;
import se.samplan.samples.conformance.review.AskedSystem;
import se.samplan.samples.conformance.review.Review;
import se.samplan.samples.conformance.review.SavedAnswers;

/** {@code java -jar samplan-conformance.jar review}: counts what the records of many persons say, for a region's self-review. */
@Command(
        name = "samplan-conformance " + SelfReview.NAME,
        description = {
            "Counts what plans, agreements, next steps and fixed contacts of many persons say: for the self-review that is"
                    + " otherwise done by hand. Only numbers come out, and none below ten.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        usageHelpWidth = 110,
        footer = {
            "",
            "Exit codes: 0 everything was reviewed, 2 something could not be; the page says what.",
            "",
            "Example, a system that is asked about each person of a list:",
            "  java -jar samplan-conformance.jar review --persons persons.txt --logical-address HSA-ID \\",
            "       GetCarePlans=URL GetCareAgreements=URL GetCareManagers=URL",
            "",
            "Example, answers that were saved, a folder for each person:",
            "  java -jar samplan-conformance.jar review --answers FOLDER"
        })
final class SelfReview implements Callable<Integer> {

    static final String NAME = "review";

    private static final int LONGEST_TITLE = 100;
    private static final int COULD_NOT_RUN_IN_FULL = 2;

    private static final Set<String> REVIEWED =
            Set.of("GetCarePlans", "GetCareAgreements", "GetCareManagers", "GetCareDocumentation", "GetCareContacts");

    @Mixin
    private final SystemOptions system = new SystemOptions();

    @Parameters(
            arity = "0..*",
            paramLabel = "CONTRACT=URL",
            description = "With --persons: contract and the address of its service. Contracts: GetCarePlans,"
                    + " GetCareAgreements, GetCareManagers, GetCareDocumentation/2 or /3, GetCareContacts.")
    private List<String> targets = List.of();

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Records records = new Records();

    /** Where the records come from. */
    static final class Records {

        @Option(
                names = "--persons",
                paramLabel = "FILE",
                description = "A system is asked about these: one person a line. Other identities of the same person"
                        + " stand after blanks on the same line.")
        private Optional<Path> persons = Optional.empty();

        @Option(
                names = "--answers",
                paramLabel = "FOLDER",
                description =
                        "Answers in files, SOAP messages that end with .xml. The files of one folder below this one"
                                + " are about one person.")
        private Optional<Path> answers = Optional.empty();
    }

    @Option(
            names = "--logical-address",
            paramLabel = "HSA-ID",
            description = "With --persons: LogicalAddress of the system, source system or aggregator.")
    private Optional<String> logicalAddress = Optional.empty();

    @Option(
            names = "--title",
            paramLabel = "TEXT",
            description = "Stands under the heading of the page, for example the unit and the period.")
    private String title = "";

    @Option(
            names = "--report",
            paramLabel = "FOLDER",
            defaultValue = "conformance-report",
            description = "Where review.html and review.csv are written; default ${DEFAULT-VALUE}.")
    private Path report = Path.of("conformance-report");

    private final Clock clock;

    SelfReview() {
        this(Clock.system(WireTime.ZONE));
    }

    SelfReview(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        if (title.length() > LONGEST_TITLE) {
            throw system.wrong("--title: at most " + LONGEST_TITLE + " characters");
        }
        LocalDate today = LocalDate.now(clock);
        Review review = records.answers
                .map(folder -> ofSaved(folder, today))
                .orElseGet(() -> new AskedSystem(new Http(system.limits())).review(today, asked()));
        try {
            system.out().println("Review: " + ReportFiles.write(review, title, report));
        } catch (IOException e) {
            throw system.wrong("--report: the folder cannot be written to");
        }
        return review.isWhole() ? 0 : COULD_NOT_RUN_IN_FULL;
    }

    private Review ofSaved(Path folder, LocalDate today) {
        if (!targets.isEmpty()) {
            throw system.wrong("CONTRACT=URL: only with --persons");
        }
        try {
            return SavedAnswers.review(today, folder);
        } catch (IOException e) {
            throw system.wrong("--answers: the folder, or a file in it, cannot be read");
        }
    }

    /** The targets of each person, one for each contract. */
    private List<List<Target>> asked() {
        checkTargets();
        String address = logicalAddress.orElseThrow(() -> system.wrong("--logical-address: needed with --persons"));
        Called called = new Called(Role.PRODUCER, address, address);
        return persons().stream()
                .map(person -> targets.stream()
                        .map(text -> system.target(text, called, person))
                        .toList())
                .toList();
    }

    private void checkTargets() {
        if (targets.isEmpty()) {
            throw system.wrong("CONTRACT=URL: at least one is needed with --persons");
        }
        Set<String> named = new HashSet<>();
        for (String text : targets) {
            String interaction = system.contract(text.replaceFirst("=.*", "")).interaction();
            if (!REVIEWED.contains(interaction)) {
                throw system.wrong("CONTRACT=URL: there is nothing to review in " + interaction);
            }
            if (!named.add(interaction)) {
                throw system.wrong(
                        "CONTRACT=URL: " + interaction + " stands twice; its records would be counted twice");
            }
        }
    }

    private List<Whom> persons() {
        PersonList list = new PersonList(system);
        try {
            return list.read(Files.readAllLines(records.persons.orElseThrow()));
        } catch (IOException e) {
            throw system.wrong("--persons: there is no such file, or it is no text in UTF-8");
        }
    }
}
