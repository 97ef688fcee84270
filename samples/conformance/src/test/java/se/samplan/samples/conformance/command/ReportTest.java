package se.samplan.samples.conformance.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samplan.samples.conformance.message.Xml;
import se.samplan.samples.conformance.report.Report;

/** What is written about a run. */
class ReportTest {

    private static final String PLANS = "GetCarePlans/2";

    /** Run once: each asks several dozen questions. */
    private static KitRun broken;

    private static KitRun brokenThenGood;

    private final Path folder;

    ReportTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeAll
    static void run(@TempDir Path folder) {
        broken = ofBroken(folder.resolve("broken"));
        ofBroken(folder.resolve("both"));
        brokenThenGood = KitRun.ofProducer(
                folder.resolve("both"), PLANS, Reference.running().producer(PLANS));
    }

    @Test
    void keepsItsPublishedSchema() throws IOException {
        KitRun run = brokenThenGood;

        try (InputStream schema = Report.class.getResourceAsStream("report.schema.json")) {
            assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                            .getSchema(schema)
                            .validate(run.json()))
                    .isEmpty();
        }
    }

    @Test
    void tellsWhatHasBecomeBetterSinceTheLastRun() {
        KitRun run = brokenThenGood;

        assertThat(run.json().at("/targets/0/trend/reachedBefore").asText()).isEqualTo("none");
        assertThat(run.json().at("/targets/0/trend/better/0").asText()).isEqualTo("PERSON-ONLY");
        assertThat(run.file("report.html")).contains("Since the last run");
    }

    @Test
    void hasNoIdentityAndNoTextOfTheSystemInAnyFile() throws IOException {
        KitRun run = broken;

        for (String name : new String[] {"report.html", "report.json", "junit.xml", "badge.svg"}) {
            assertThat(run.file(name)).as(name).doesNotContain("194304247663", "194107149207", "4304247663", "Asta");
        }
        assertThat(run.said()).doesNotContain("194304247663", "194107149207", "stygn");
    }

    @Test
    void isWellFormedForBrowsersAndBuildServers() throws Exception {
        KitRun run = broken;

        Xml.parse(run.file("junit.xml").getBytes(StandardCharsets.UTF_8));
        Xml.parse(run.file("badge.svg").getBytes(StandardCharsets.UTF_8));
        assertThat(run.file("junit.xml")).contains("<failure message=\"another person");
        assertThat(run.file("report.html"))
                .startsWith("<!DOCTYPE html>")
                .contains("<html lang=\"en\">", "<h1>", "<caption>", "scope=\"row\"")
                .doesNotContain("<script", "http-equiv", "src=");
    }

    @Test
    void levelsThatWereNotAskedForAreNoFailures() {
        try (BrokenSystem broken = BrokenSystem.inFrontOf(
                Reference.running().producer(PLANS),
                Defect.answers(text -> text.replaceAll("(?s)<((?:\\w+:)?structuredCarePlan)[ >].*?</\\1>", "")))) {
            KitRun run = KitRun.ofProducer(folder, PLANS, broken.address());

            assertThat(run.exitCode()).as(run.said()).isZero();
            assertThat(run.failed()).contains("L1-STRUCTURE", "L2-ITEMS", "L3-CODES");
            assertThat(run.json().at("/targets/0/reachedLevel").asText()).isEqualTo("L0");
            assertThat(run.file("junit.xml"))
                    .contains("level L1 was not asked for")
                    .doesNotContain("<failure");
        }
        try (BrokenSystem broken = BrokenSystem.inFrontOf(
                Reference.running().producer(PLANS),
                Defect.answers(text -> text.replaceAll("(?s)<((?:\\w+:)?structuredCarePlan)[ >].*?</\\1>", "")))) {
            assertThat(KitRun.ofProducer(folder, PLANS, broken.address(), "--level", "L1")
                            .exitCode())
                    .isEqualTo(1);
        }
    }

    @Test
    void wrongOptionsAreToldInOneLineAndWithoutTheIdentity() {
        KitRun run =
                KitRun.of(folder, "--person", "19430424-7663", "--logical-address", "X", PLANS + "=http://localhost/");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.said()).contains("--person: not of the form of its kind").doesNotContain("7663", "Exception");
        assertThat(Files.exists(folder.resolve("report.html"))).isFalse();
    }

    @Test
    void aDoctypeIsToldAsOne_inBothLanguages() {
        try (BrokenSystem broken = BrokenSystem.inFrontOf(
                Reference.running().producer(PLANS),
                Defect.answers(text -> text.replaceFirst("<(\\w+:)?Envelope", "<!DOCTYPE Envelope>$0")))) {
            KitRun run = KitRun.ofProducer(folder, PLANS, broken.address());

            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.stop()).isEqualTo("DOCTYPE");
            assertThat(run.said()).contains("a document type declaration (DOCTYPE), which is not allowed in SOAP");
            assertThat(run.file("report.html"))
                    .contains("a document type declaration (DOCTYPE), which SOAP does not allow");
            assertThat(run.file("report.sv.html"))
                    .contains(
                            "en dokumenttypsdeklaration (DOCTYPE), vilket inte är tillåtet i SOAP", "Ta bort DOCTYPE");
        }
    }

    /** Alone, too, where others are missing. Its value may be an identity. */
    @ParameterizedTest
    @CsvSource({
        "--bogus, Missing required option",
        "replay --bogus, All options",
        "review --bogus=19430424-7663, All options"
    })
    void anUnknownOptionIsNamed(String arguments, String next) {
        StringWriter said = new StringWriter();

        int code = Main.run(new PrintWriter(said, true), arguments.split(" "));

        assertThat(code).isEqualTo(2);
        assertThat(said.toString())
                .startsWith("Unknown option: '--bogus'" + System.lineSeparator() + next)
                .doesNotContain("7663");
    }

    @Test
    void aServiceAndAPersonAreMandatory() {
        KitRun nowhere = KitRun.of(folder, "--person", Reference.ASTA, "--logical-address", "X");
        KitRun nobody = KitRun.of(folder, "--logical-address", "X", PLANS + "=http://localhost/");

        assertThat(List.of(nowhere.exitCode(), nobody.exitCode())).containsOnly(2);
        assertThat(nowhere.said()).contains("CONTRACT=URL: at least one is needed");
        assertThat(nobody.said()).contains("--person");
    }

    @Test
    void anUnknownContractIsTold() {
        KitRun run = KitRun.of(
                folder, "--person", Reference.ASTA, "--logical-address", "X", "GetCareDocumentation=http://localhost/");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.said()).contains("it has several versions");
    }

    private static KitRun ofBroken(Path folder) {
        try (BrokenSystem broken = BrokenSystem.inFrontOf(
                Reference.running().producer(PLANS),
                Defect.answers(text -> text.replaceFirst(Reference.ASTA, "194107149207")))) {
            return KitRun.ofProducer(folder, PLANS, broken.address());
        }
    }

    @Test
    void hasAPageInSwedish_andOnlyTheRulesAreInEnglish() {
        KitRun run =
                KitRun.ofProducer(folder, "GetCarePlans/2", Reference.running().producer("GetCarePlans/2"));

        String page = run.file("report.sv.html");
        String swedish = page.replaceAll("(?s)<style>.*?</style>", "")
                .replaceAll("(?s)<dd lang=\"en\">.*?</dd>", "")
                .replaceAll("(?s)<code>.*?</code>", "")
                .replaceAll("<[^>]*>", " ");
        assertThat(page).contains("<html lang=\"sv\">", "Inget av det som testades bryter mot någon regel på nivå L0.");
        assertThat(swedish).doesNotContainPattern("(?i)\\b(the|and|with|records?|none|not|answer|each|fault)\\b");
    }
}
