package se.samplan.samples.conformance.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static se.samplan.samples.conformance.command.Reference.ASTA;
import static se.samplan.samples.conformance.command.ReviewedAnswers.activity;
import static se.samplan.samples.conformance.command.ReviewedAnswers.agreement;
import static se.samplan.samples.conformance.command.ReviewedAnswers.commitment;
import static se.samplan.samples.conformance.command.ReviewedAnswers.contact;
import static se.samplan.samples.conformance.command.ReviewedAnswers.document;
import static se.samplan.samples.conformance.command.ReviewedAnswers.fault;
import static se.samplan.samples.conformance.command.ReviewedAnswers.followUp;
import static se.samplan.samples.conformance.command.ReviewedAnswers.goal;
import static se.samplan.samples.conformance.command.ReviewedAnswers.nextStep;
import static se.samplan.samples.conformance.command.ReviewedAnswers.noPlansOfASource;
import static se.samplan.samples.conformance.command.ReviewedAnswers.nothingOfAnotherContract;
import static se.samplan.samples.conformance.command.ReviewedAnswers.plan;
import static se.samplan.samples.conformance.command.ReviewedAnswers.plans;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samplan.contracts.time.WireTime;
import se.samplan.samples.conformance.command.Defect.Back;

/** The review as from the command line: over saved answers, and over a system that is asked. */
class SelfReviewTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-02-02T11:20:00Z"), WireTime.ZONE);
    private static final List<String> OTHERS = List.of("194307782393", "196802149283", "191212121212", "194107149207");

    private final Path folder;

    SelfReviewTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** What came of a run. */
    private record Run(int exitCode, String said, Path report) {

        String file(String name) throws IOException {
            return Files.readString(report.resolve(name));
        }

        /** The lines of the table, without its head. */
        List<String> rows() throws IOException {
            return file("review.csv").lines().skip(1).toList();
        }

        String everything() throws IOException {
            return said + file("review.csv") + file("review.html");
        }
    }

    @Test
    void countsWhatStandsInPlans() throws IOException {
        for (int i = 0; i < 40; i++) {
            String goals = i < 11 ? goal("") + goal("<m:parentGoalId>1</m:parentGoalId>") : i < 22 ? goal("") : "";
            String activities = activity("ongoing", "<m:responsible/>")
                    + activity("cancelled", "")
                    + (i < 25 ? "" : activity("planned", "<m:responsibleNotDecided/>"));
            String followUps = followUp("planned", "<m:precision>notDecided</m:precision>")
                    + followUp(
                            i < 14 ? "planned" : "cancelled",
                            "<m:precision>day</m:precision><m:dateTime>20260301000000</m:dateTime>");
            save(i, plans(plan(ASTA, i < 35 ? "active" : "completed", i % 2 == 0, goals + activities + followUps)));
        }

        Run run = saved();

        assertThat(run.exitCode()).isZero();
        assertThat(run.rows())
                .containsExactly(
                        "Pågående planer;Den har ett mål;35;22;13;63",
                        "Pågående planer;Den har ett delmål;35;11;24;31",
                        "Pågående planer;Varje aktivitet har en ansvarig;35;25;10;71",
                        "Pågående planer;Den har ett datum för uppföljning;35;14;21;40",
                        "Pågående planer;Den visas för personen;35;18;17;51");
    }

    @Test
    void countsWhatStandsInAgreementsAndWhoHasAFixedContact() throws IOException {
        for (int i = 0; i < 40; i++) {
            save(
                    i,
                    agreement(
                            ASTA,
                            i < 35 ? "active" : "replaced",
                            commitment("patient", "open")
                                    + commitment("care", i < 20 ? "done" : "withdrawn")
                                    + nextStep("open", i < 15 ? "day" : "notDecided")
                                    + nextStep("done", "notDecided")));
            save(i, contact(ASTA, "20250101", i < 18 ? "" : i < 20 ? "20260202" : "20260201"));
        }

        Run run = saved();

        assertThat(run.exitCode()).isZero();
        assertThat(run.rows())
                .containsExactly(
                        "Överenskommelser som gäller;Både personens och vårdens ansvar står i den;35;20;15;57",
                        "Överenskommelser som gäller;Den visas för personen;35;dold;dold;dold",
                        "Nästa steg som återstår, i överenskommelser som gäller;Det står när det ska ske;35;15;20;43",
                        "Personer;Personen har en fast kontakt i dag;40;20;20;50");
        assertThat(run.file("review.html"))
                .contains(
                        "Alla svar är granskade i sin helhet.",
                        "<td class=\"n\">15</td><td class=\"n\">20</td>",
                        "43 %");
    }

    /** A plan that is a document alone is ongoing as far as anybody can know, and has nothing that can be seen. */
    @Test
    void aPlanWithoutStructureIsCountedAndSaysNo() throws IOException {
        for (int i = 0; i < 30; i++) {
            save(i, plans(i < 12 ? plan(ASTA, "active", true, goal("")) : document(ASTA)));
        }

        assertThat(saved().rows()).contains("Pågående planer;Den har ett mål;30;12;18;40");
    }

    @Test
    void tellsNothingOfOnePersonAlone() throws IOException {
        save(0, plans(plan(ASTA, "active", true, goal(""))));
        save(0, contact(ASTA, "20250101", ""));

        assertThat(saved().rows()).hasSize(6).allMatch(row -> row.endsWith(";färre än 10;dold;dold;dold"));
    }

    @Test
    void reviewsTheStory() throws IOException {
        for (String contract : List.of("GetCarePlans", "GetCareAgreements", "GetCareManagers", "GetCareContacts")) {
            try (InputStream in = SelfReviewTest.class
                    .getClassLoader()
                    .getResourceAsStream("samples/asta/step-9/SYS1/" + contract + ".xml")) {
                save(0, requireNonNull(in, contract).readAllBytes());
            }
        }

        Run run = saved();

        assertThat(run.exitCode()).isZero();
        assertThat(run.rows()).hasSize(10);
    }

    @Test
    void showsNothingOfWhatTheRecordsSay() throws IOException {
        for (int i = 0; i < 30; i++) {
            save(i, plans(plan(ASTA, "active", true, goal(""))));
            save(i, contact(ASTA, "20250101", ""));
        }
        save(30, fault());

        Run run = saved("--title", "Norr <b>& Syd</b>");

        assertThat(run.everything()).doesNotContain("script", "Hampus", "C:", ASTA);
        assertThat(run.file("review.html")).contains("Norr &lt;b").doesNotContain("<b>");
    }

    @Test
    void tellsWhatCouldNotBeReviewed_andReviewsTheRest() throws IOException {
        for (int i = 0; i < 27; i++) {
            save(i, plans(plan(ASTA, "active", true, i < 12 ? goal("") : "")));
            save(i, i < 12 ? fault() : contact(ASTA, "20250101", ""));
        }
        save(30, "cut off".getBytes(UTF_8));
        save(31, plans(document(ASTA)));
        save(31, plans(document(OTHERS.get(0))));
        save(32, noPlansOfASource());
        save(33, nothingOfAnotherContract());

        Run run = saved();

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.rows())
                .contains(
                        "Inte granskat;Kontraktet framgår inte: systemet svarade med ett fel;12;;;",
                        "Inte granskat;Kontraktet framgår inte: inget svar kom, eller inget SOAP-svar;färre än 10;;;",
                        "Inte granskat;Okänt kontrakt: svaret hörde inte till kontraktet;färre än 10;;;",
                        "Inte granskat;GetCarePlans/2: svaret gällde någon annan än den som frågan gällde;färre än 10;;;",
                        "Inte granskat;GetCarePlans/2: en del av svaret saknades, det som kom är granskat;färre än 10;;;",
                        "Pågående planer;Den har ett mål;28;12;16;43");
        assertThat(run.file("review.html")).contains("Inte granskat").doesNotContain("Alla svar är");
    }

    @Test
    void saysThatThereWasNothingToReview() throws IOException {
        Files.createDirectories(folder.resolve("answers"));

        Run run = saved();

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.rows()).isEmpty();
        assertThat(run.file("review.html"))
                .contains("Det fanns inget att granska.")
                .doesNotContain("<table", "Alla svar är");
    }

    @Test
    void asksASystemAboutEachPersonOfTheList() throws IOException {
        String linked = OTHERS.get(3);
        byte[] twelve = plans(repeated(12, plan(ASTA, "active", true, goal(""))));
        byte[] ten = plans(repeated(10, plan(linked, "active", true, "")));
        Defect.Breaking system = (call, right) ->
                xml(call.text().contains(ASTA) ? twelve : call.text().contains(OTHERS.get(1)) ? fault() : ten);

        Run run = asked(
                system, "# Granskas i februari", ASTA, "", OTHERS.get(0) + " " + linked, OTHERS.get(1), OTHERS.get(2));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.rows())
                .contains(
                        "Pågående planer;Den har ett mål;22;12;10;55",
                        "Inte granskat;GetCarePlans/2: systemet svarade med ett fel;färre än 10;;;",
                        "Inte granskat;GetCarePlans/2: svaret gällde någon annan än den som frågan gällde;färre än 10;;;");
        assertThat(run.everything()).doesNotContain(ASTA).doesNotContain(OTHERS);
    }

    @Test
    void aSystemThatDoesNotAnswerIsAskedThreeTimes() throws IOException {
        List<String> persons = List.of(ASTA, OTHERS.get(0), OTHERS.get(1), OTHERS.get(2));
        Set<String> askedAbout = ConcurrentHashMap.newKeySet();

        Run run = asked(
                (call, right) -> {
                    persons.stream().filter(call.text()::contains).forEach(askedAbout::add);
                    throw new IOException("no answer");
                },
                persons.toArray(String[]::new));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(askedAbout).containsExactlyInAnyOrderElementsOf(persons.subList(0, 3));
        assertThat(run.rows())
                .contains(
                        "Inte granskat;GetCarePlans/2: inget svar kom, eller inget SOAP-svar;färre än 10;;;",
                        "Inte granskat;GetCarePlans/2: frågan ställdes inte, för systemet hade tre gånger i rad inte svarat;färre än 10;;;");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    19430424766   | --persons, line 1: not of the form
                    nobody        | --persons, line 1: not of the form
                    '# nobody'    | there is no person in the file
                    194304247663 194304247663 | --persons, line 1: the identity stands in the file already
                    """)
    void aWrongListIsToldByItsLine(String list, String told) throws IOException {
        Run run = run("--persons", list(list), "--logical-address", "A", "GetCarePlans=http://127.0.0.1:1/");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.said()).contains(told).doesNotContain("19430424766", "nobody:");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    GetSubjectOfCareSchedule=http://127.0.0.1:1/ | nothing to review in GetSubjectOfCareSchedule
                    GetCarePlans=http://127.0.0.1:1/ GetCarePlans=http://127.0.0.1:2/ | GetCarePlans stands twice
                    GetCarePlans | the address is missing
                    --title=x | at least one is needed
                    """)
    void aWrongTargetIsTold(String targets, String told) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("--persons", list(ASTA), "--logical-address", "A"));
        arguments.addAll(List.of(targets.split(" ", -1)));

        Run run = run(arguments.toArray(String[]::new));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.said()).contains(told);
    }

    private void save(int person, byte[] answer) throws IOException {
        Path answers = Files.createDirectories(folder.resolve("answers/" + person));
        try (var saved = Files.list(answers)) {
            Files.write(answers.resolve(saved.count() + ".xml"), answer);
        }
    }

    private Run saved(String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("--answers", folder.resolve("answers").toString()));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private Run asked(Defect.Breaking answers, String... persons) throws IOException {
        try (BrokenSystem system = BrokenSystem.inFrontOf(URI.create("http://127.0.0.1:1/"), answers)) {
            return run(
                    "--persons",
                    list(persons),
                    "--logical-address",
                    Reference.SYSTEM,
                    "GetCarePlans=" + system.address());
        }
    }

    private String list(String... lines) throws IOException {
        return Files.write(folder.resolve("persons.txt"), List.of(lines)).toString();
    }

    private Run run(String... arguments) {
        Path report = folder.resolve("report");
        List<String> all = new ArrayList<>(List.of("--report", report.toString()));
        all.addAll(List.of(arguments));
        StringWriter said = new StringWriter();
        int exitCode = Main.run(new SelfReview(CLOCK), new PrintWriter(said), all.toArray(String[]::new));
        return new Run(exitCode, said.toString(), report);
    }

    private static String[] repeated(int times, String record) {
        return Collections.nCopies(times, record).toArray(String[]::new);
    }

    private static Back xml(byte[] answer) {
        return new Back(200, "text/xml;charset=UTF-8", answer);
    }
}
