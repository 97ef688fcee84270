package se.samplan.samples.conformance.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samplan.samples.conformance.message.TestedContract;
import se.samplan.samples.conformance.message.Xml;
import se.samplan.samples.conformance.report.Report;

/** The story played at the product itself, where it is right, and at systems that are wrong in one way. */
class ReplayTest {

    private static final String PLANS = "GetCarePlans/2";
    private static final String CONTACTS = "GetCareManagers/1";
    private static final String BOOKINGS = "GetSubjectOfCareSchedule/1";
    private static final String SUMMARY = "(?s)<(\\w+:)?aggregationSummary.*</(\\w+:)?aggregationSummary>";

    private final Path folder;
    private int step;

    ReplayTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @AfterEach
    void everyOtherTestHasStepNine() {
        Reference.running().goTo(9);
    }

    private void load(int next) {
        step = next;
        Reference.running().goTo(next);
    }

    private ReplayRun play(String contract, URI address, String... more) {
        String[] all = Stream.concat(Stream.of(contract + "=" + address), Stream.of(more))
                .toArray(String[]::new);
        return ReplayRun.byHand(folder, this::load, all);
    }

    /** Plays at the aggregator, of whose answers one is changed. */
    private ReplayRun playWith(String contract, int when, UnaryOperator<String> change, String... more) {
        return playWith(contract, Defect.answers(text -> step == when ? change.apply(text) : text), more);
    }

    private ReplayRun playWith(String contract, Defect.Breaking breaking, String... more) {
        try (BrokenSystem broken = BrokenSystem.inFrontOf(Reference.running().aggregator(contract), breaking)) {
            return play(contract, broken.address(), more);
        }
    }

    @Test
    void findsNothingAtTheAggregatorForAnyContract() throws IOException {
        String[] all = TestedContract.all().stream()
                .map(contract -> contract.name() + "=" + Reference.running().aggregator(contract.name()))
                .toArray(String[]::new);

        ReplayRun run = ReplayRun.byHand(folder, this::load, all);

        assertThat(run.exitCode()).as(run.said()).isZero();
        for (int target = 0; target < all.length; target++) {
            assertThat(run.steps(target, "/state")).hasSize(9).containsOnly("right");
            assertThat(run.steps(target, "/changes/basis"))
                    .startsWith("none", "told")
                    .endsWith("told");
        }
        assertThat(run.steps(0, "/records/came")).containsExactly("1", "1", "2", "2", "3", "3", "4", "5", "5");
        assertThat(run.steps(0, "/changes/came")).containsExactly("0", "0", "1", "0", "1", "0", "1", "1", "0");
        assertThat(run.said()).contains("[9/9]", "5 of 5 records, 1 of 1 changes told");
        assertKeepsItsSchema(run);
    }

    @Test
    void findsThatAPlanIsMissing() throws IOException {
        ReplayRun run = playWith(PLANS, 8, text -> without(text, "carePlan", "P4"));

        assertThat(run.findings())
                .isEqualTo(Map.of(8, List.of("RECORD_MISSING: P4 of SYS4 (Samordnad individuell plan) is missing")));
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.said()).contains("P4 of SYS4").contains("DIFFERS");
        assertThat(run.file("replay.html")).contains("P4 of SYS4", "✗");
        assertKeepsItsSchema(run);
    }

    @Test
    void findsARecordTooManyAndDoesNotSayWhatTheSystemCallsIt() {
        ReplayRun run = playWith(PLANS, 5, text -> {
            String more = record(text, "carePlan", "P2").replace(">P2<", ">HEMLIG-1<");
            return text.replace(record(text, "carePlan", "P2"), record(text, "carePlan", "P2") + more);
        });

        assertThat(run.findings())
                .isEqualTo(Map.of(
                        5,
                        List.of(
                                "RECORD_EXTRA: record 2 of the answer, which the story does not know, is there, and must"
                                        + " not be at this step")));
        assertSaysNothingOfTheSystem(run, "HEMLIG");
    }

    @Test
    void findsARecordThatStandsTwiceAndOneOfALaterStep() {
        ReplayRun twice = playWith(PLANS, 5, text -> {
            String plan = record(text, "carePlan", "P2");
            return text.replace(plan, plan + plan);
        });
        assertThat(twice.findings()).isEqualTo(Map.of(5, List.of("RECORD_TWICE: P2 of SYS1 stands twice")));

        ReplayRun early =
                playWith(PLANS, 4, text -> text.replace(">P2<", ">P3<").replace("-SYS1<", "-SYS2<"));
        assertThat(early.findings().get(4))
                .contains(
                        "RECORD_MISSING: P2 of SYS1 (Vårdplan hjärtsvikt) is missing",
                        "RECORD_EXTRA: P3 of SYS2 is there, and must not be at this step");
    }

    @Test
    void findsThatTheEndOfAContactIsNotTold() {
        ReplayRun silent = playWith(CONTACTS, 8, text -> change(text, "C2", told -> ""));
        assertThat(silent.findings())
                .isEqualTo(Map.of(8, List.of("CHANGE_MISSING: C2 of SYS1 must be told as ended, and is not")));

        ReplayRun other = playWith(CONTACTS, 8, text -> change(text, "C2", told -> told.replace("ended", "changed")));
        assertThat(other.findings())
                .isEqualTo(Map.of(8, List.of("CHANGE_OTHER: C2 of SYS1 is told as changed, and must be ended")));
    }

    @Test
    void findsANoticeAtStepSeven() {
        ReplayRun known = playWith(CONTACTS, 7, text -> told(text, "TSTASTA00000-SYS1", "C2", "changed"));
        assertThat(known.findings())
                .isEqualTo(Map.of(7, List.of("CHANGE_EXTRA: C2 of SYS1 is told as changed, and must not be")));

        ReplayRun unknown = playWith(CONTACTS, 7, text -> told(text, "TSTASTA00000-SYS5", "HEMLIG-2", "new"));
        assertThat(unknown.findings())
                .isEqualTo(
                        Map.of(
                                7,
                                List.of(
                                        "CHANGE_EXTRA: a record that the story does not know is told as new, and must not be")));
        assertSaysNothingOfTheSystem(unknown, "HEMLIG");
    }

    @Test
    void findsThatRemovalsAreNotToldOrTooMany() {
        ReplayRun none = playWith(
                BOOKINGS,
                4,
                text -> text.replaceAll("(?s)<(\\w+:|)change>(?:(?!</\\1change>).)*>removed</.*?</\\1change>", ""));
        assertThat(none.findings())
                .isEqualTo(Map.of(4, List.of("CHANGE_MISSING: 0 of U101 told as removed, and there must be 1")));

        ReplayRun more = playWith(BOOKINGS, 7, text -> told(text, "TSTASTA00000-U101", "removed.x", "removed"));
        assertThat(more.findings())
                .isEqualTo(Map.of(7, List.of("CHANGE_EXTRA: 1 told as removed, and there must be 0")));
    }

    @Test
    void findsThatTheSystemDidNotCompare() {
        ReplayRun run = playWith(PLANS, 6, text -> text.replace(">compared<", ">cannotCompare<"));

        assertThat(run.findings())
                .isEqualTo(Map.of(
                        6,
                        List.of("CHANGE_NOT_COMPARED: the system did not compare with the answer of the step before")));
    }

    @Test
    void comparesAnswersItselfWhereTheSystemTellsNothing() throws IOException {
        for (String contract : List.of(PLANS, CONTACTS, BOOKINGS)) {
            ReplayRun run = playWith(contract, Defect.answers(text -> text.replaceFirst(SUMMARY, "")));

            assertThat(run.exitCode()).as(run.said()).isZero();
            assertThat(run.steps(0, "/changes/basis"))
                    .startsWith("none", "seen")
                    .endsWith("seen");
            assertThat(run.said()).contains("changes seen (none is told)");
            assertKeepsItsSchema(run);
        }
    }

    @Test
    void seesThatAContactHasNotEnded() {
        String[] before = {""};
        ReplayRun run = playWith(CONTACTS, Defect.answers(text -> {
            String plain = text.replaceFirst(SUMMARY, "");
            if (step == 7) {
                before[0] = record(plain, "careManager", "C2");
            }
            return step < 8 ? plain : plain.replace(record(plain, "careManager", "C2"), before[0]);
        }));

        assertThat(run.findings())
                .isEqualTo(Map.of(8, List.of("CHANGE_MISSING: C2 of SYS1 must be seen as changed, and is not")));
    }

    @Test
    void asksThePublishedQuestionWhereTheSystemRefusesOurs() {
        ReplayRun run = playWith(PLANS, (call, right) -> {
            Defect.Back refused = new Defect.Back(
                    500,
                    "text/xml;charset=UTF-8",
                    Defect.fault("Client", "aggregationRequest").getBytes(UTF_8));
            return call.text().contains("aggregationRequest") ? refused : right.apply(call);
        });

        assertThat(run.exitCode()).as(run.said()).isZero();
        assertThat(run.steps(0, "/changes/basis")).startsWith("none", "seen");
    }

    @Test
    void countsOnlyWhereTheSystemNumbersRecordsItself() throws IOException {
        UnaryOperator<String> own = text -> text.replaceAll("(documentId>)P([0-9])", "$1EGET-$2");
        ReplayRun right = playWith(PLANS, Defect.answers(own), "--own-ids");
        assertThat(right.exitCode()).as(right.said()).isZero();
        assertKeepsItsSchema(right);

        ReplayRun fewer = playWith(PLANS, 8, text -> own.apply(without(text, "carePlan", "P4")), "--own-ids");
        assertThat(fewer.findings()).isEqualTo(Map.of(8, List.of("RECORD_COUNT: 3 came, and there must be 4")));

        ReplayRun untold = playWith(CONTACTS, 8, text -> change(text, "C2", told -> ""), "--own-ids");
        assertThat(untold.findings())
                .isEqualTo(Map.of(8, List.of("CHANGE_MISSING: 0 told as ended, and there must be 1")));

        ReplayRun noticed =
                playWith(CONTACTS, 7, text -> told(text, "TSTASTA00000-SYS1", "C2", "changed"), "--own-ids");
        assertThat(noticed.findings())
                .isEqualTo(Map.of(7, List.of("CHANGE_EXTRA: 1 told as changed, and there must be 0")));
    }

    @Test
    void keepsWhatItFoundWhenTheSystemGoesDown() throws Exception {
        try (BrokenSystem broken = BrokenSystem.inFrontOf(Reference.running().aggregator(PLANS), (call, right) -> {
            if (step >= 6) {
                throw new IOException("gone");
            }
            Defect.Back back = right.apply(call);
            return step == 4 ? back.holding(without(back.text(), "carePlan", "P2")) : back;
        })) {
            ReplayRun run = play(
                    PLANS,
                    broken.address(),
                    CONTACTS + "=" + Reference.running().aggregator(CONTACTS));

            assertThat(run.exitCode()).as(run.said()).isEqualTo(2);
            assertThat(run.steps(0, "/state")).containsExactly("right", "right", "differs", "right", "stopped");
            assertThat(run.json().at("/targets/0/steps/4/stop/code").asText()).isEqualTo("BROKEN_HTTP");
            assertThat(run.steps(1, "/state")).hasSize(9).containsOnly("right");
            assertThat(run.findings()).containsOnlyKeys(4);
            assertThat(run.said()).contains("STOPPED").doesNotContain("Exception", "\tat ");
            assertThat(run.file("replay-junit.xml")).contains("<error", "<failure", "<skipped");
            Xml.parse(run.file("replay-junit.xml").getBytes(UTF_8));
            assertKeepsItsSchema(run);
        }
    }

    @Test
    void stopsWhenNothingIsLeftToAsk() {
        int[] loaded = {0};
        ReplayRun run = ReplayRun.byHand(
                folder, next -> loaded[0]++, PLANS + "=" + Reference.running().producer(CONTACTS));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.json().at("/targets/0/steps/0/stop/code").asText()).isEqualTo("REFUSED");
        assertThat(loaded[0]).isEqualTo(1);
    }

    @Test
    void saysThatTheAnswerIsOfAnotherContract() {
        ReplayRun run = playWith(PLANS, 3, text -> text.replace("GetCarePlansResponder:2", "GetCarePlansResponder:3"));

        assertThat(run.json().at("/targets/0/steps/1/stop/code").asText()).isEqualTo("OTHER_CONTRACT");
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void saysThatTheLoadCommandFailsAndKeepsWhatItFound() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Path program = Files.writeString(
                folder.resolve("Load.java"),
                "class Load { public static void main(String[] a) { System.out.println(\"HEMLIG\"); System.exit(a[0].equals(\"3\") ? 7 : 0); } }");

        ReplayRun run = ReplayRun.of(
                folder,
                new StringReader(""),
                "--load",
                java + " " + program + " {step}",
                PLANS + "=" + Reference.running().aggregator(PLANS));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.json().at("/stop/code").asText()).isEqualTo("LOAD_FAILED");
        assertThat(run.said())
                .contains("the command of --load ended with 7 at step 3")
                .doesNotContain("HEMLIG");
        assertThat(run.steps(0, "/step")).containsExactly("2");
        assertThat(run.file("replay-junit.xml")).contains("every step can be loaded");
        assertKeepsItsSchema(run);
    }

    @Test
    void aCommandThatIsNotThereAndAnInputThatEndsAreTold() {
        String plans = PLANS + "=" + Reference.running().aggregator(PLANS);

        ReplayRun none = ReplayRun.of(folder, new StringReader(""), "--load", "no-such-program-here x", plans);
        assertThat(none.exitCode()).isEqualTo(2);
        assertThat(none.said()).contains("could not be started at step 2").doesNotContain("Exception");

        ReplayRun ended = ReplayRun.of(folder, new StringReader("\n\n"), "--by-hand", plans);
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.json().at("/stop/code").asText()).isEqualTo("NOT_LOADED");
        assertThat(ended.steps(0, "/step")).containsExactly("2", "3");
    }

    @Test
    void saysByHandWhatToLoadAndWhatIsNewInIt() {
        ReplayRun run = play(CONTACTS, Reference.running().aggregator(CONTACTS));

        assertThat(run.said())
                .contains(
                        "to 2026-01-22 18:00.",
                        "samples/asta/step-8/SYS4/GetCareManagers.xml",
                        "C2 of SYS1 ended, C3 of SYS4 new, C4 of SYS5 new",
                        "There is nothing new to load.")
                .doesNotContain("samples/asta/step-7/SYS1/GetCareManagers.xml");
    }

    @Test
    void followsASourceThatHoldsItsOwnPartOfTheStory() throws IOException {
        ReplayRun run = play(
                PLANS,
                Reference.running().source("SYS1"),
                "GetCareManagers=" + Reference.running().source("SYS1"),
                "GetCareAgreements=" + Reference.running().source("SYS1"),
                "GetCareDocumentation/3=" + Reference.running().source("SYS1"),
                "GetSubjectOfCareSchedule=" + Reference.running().source("SYS1"),
                "--role",
                "producer",
                "--source",
                "sys1");

        assertThat(run.exitCode()).as(run.said()).isZero();
        assertThat(run.steps(0, "/records/expected")).containsExactly("0", "0", "1", "1", "1", "1", "1", "1", "1");
        assertThat(run.steps(4, "/changes/came")).containsExactly("0", "0", "2", "0", "5", "0", "0", "2", "0");
        assertThat(run.json().path("source").asText()).isEqualTo("SYS1");
        assertKeepsItsSchema(run);
    }

    @Test
    void findsThatASourceStaysBehind() {
        ReplayRun run = ReplayRun.byHand(
                folder,
                next -> load(Math.min(next, 7)),
                "GetCareManagers=" + Reference.running().source("SYS1"),
                "--role",
                "producer",
                "--source",
                "SYS1");

        assertThat(run.findings())
                .isEqualTo(Map.of(8, List.of("CHANGE_MISSING: C2 of SYS1 must be seen as changed, and is not")));
    }

    @Test
    void hasNoIdentityInAnyFile() {
        ReplayRun run = playWith(PLANS, 8, text -> without(text, "carePlan", "P4"));

        assertSaysNothingOfTheSystem(run, Reference.ASTA, "194107149207", "4304247663");
        assertThat(run.file("replay.html"))
                .startsWith("<!DOCTYPE html>")
                .contains("<html lang=\"en\">", "<h1>", "<caption>", "scope=\"row\"")
                .doesNotContain("<script", "http-equiv", "src=");
    }

    @Test
    void hasAPageInSwedish_alsoOfWhatDiffers() {
        assertThat(swedish(playWith(PLANS, 8, text -> without(text, "carePlan", "P4"))))
                .contains(
                        "Något skiljer sig från berättelsen i 1 av 9 svar.",
                        "P4 från SYS4 (Samordnad individuell plan) saknas",
                        "3 av 4",
                        "skiljer sig");
        assertThat(swedish(playWith(CONTACTS, 8, text -> change(text, "C2", told -> ""))))
                .contains("C2 från SYS1 ska aviseras som avslutad, men gör inte det");
        assertThat(swedish(playWith(CONTACTS, 7, text -> told(text, "TSTASTA00000-SYS5", "X", "new"))))
                .contains("en post som berättelsen inte känner till aviseras som ny, men ska inte göra det");
        assertThat(swedish(playWith(PLANS, 6, text -> text.replace(">compared<", ">cannotCompare<"))))
                .contains("systemet jämförde inte med svaret från steget före");
    }

    /** What is read on the page, which has no English. */
    private static String swedish(ReplayRun run) {
        String page = run.file("replay.sv.html");
        String read = page.replaceAll("(?s)<style>.*?</style>", "")
                .replaceAll("(?s)<code>.*?</code>", "")
                .replaceAll("<[^>]*>", " ");
        assertThat(page).contains("<html lang=\"sv\">");
        assertThat(read)
                .doesNotContainPattern(
                        "(?i)\\b(the|and|with|of|records?|none|not|answers?|told|seen|right|differs|stopped|steps?|removed)\\b");
        return read;
    }

    @Test
    void wrongOptionsAreToldInOneLine() {
        String plans = PLANS + "=http://127.0.0.1:9/";
        assertThat(wrong(plans)).contains("--load", "--by-hand", "--checklist");
        assertThat(wrong("--by-hand", "--load", "x", plans)).contains("mutually exclusive");
        assertThat(wrong("--by-hand")).contains("at least one is needed");
        assertThat(wrong("--by-hand", plans, plans)).contains("a contract stands twice");
        assertThat(wrong("--by-hand", "--source", "SYS1", plans)).contains("only with --role producer");
        assertThat(wrong("--by-hand", "--role", "producer", plans)).contains("--source: needed");
        assertThat(wrong("--by-hand", "--role", "producer", "--source", "SYS9", plans))
                .contains("SYS1 to SYS5");
        assertThat(wrong("--by-hand", "--role", "producer", "--source", "SYS2", "GetCareManagers=http://127.0.0.1:9/"))
                .contains("SYS2 does not answer GetCareManagers/1 in the story");
        assertThat(wrong("--by-hand", "--person", "19430424-7663", plans))
                .contains("--person: not of the form of its kind")
                .doesNotContain("7663");
    }

    private String wrong(String... arguments) {
        ReplayRun run = ReplayRun.of(folder, new StringReader(""), arguments);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.said()).doesNotContain("Exception");
        assertThat(Files.exists(folder.resolve("replay.json"))).isFalse();
        return run.said();
    }

    private static void assertKeepsItsSchema(ReplayRun run) throws IOException {
        try (InputStream schema = Report.class.getResourceAsStream("replay.schema.json")) {
            assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                            .getSchema(schema)
                            .validate(run.json()))
                    .isEmpty();
        }
    }

    private static void assertSaysNothingOfTheSystem(ReplayRun run, String... words) {
        assertThat(run.said()).doesNotContain(words);
        for (String name : List.of("replay.html", "replay.sv.html", "replay.json", "replay-junit.xml")) {
            assertThat(run.file(name)).as(name).doesNotContain(words);
        }
    }

    /** The record of that id, as it stands in an answer. */
    private static String record(String answer, String element, String id) {
        return Stream.of(answer.split("(?=<(?:\\w+:)?" + element + "[ >])", -1))
                .filter(part -> part.matches("(?s)<(?:\\w+:)?" + element + "[ >].*") && part.contains("Id>" + id + "<"))
                .map(part -> part.replaceFirst("(?s)(</(?:\\w+:)?" + element + ">).*", "$1"))
                .findFirst()
                .orElseThrow();
    }

    private static String without(String answer, String element, String id) {
        return answer.replace(record(answer, element, id), "");
    }

    /** The notice of a record, as it stands in a summary. */
    private static String change(String answer, String id, UnaryOperator<String> other) {
        String told = Stream.of(answer.split("(?=<(?:\\w+:)?change>)", -1))
                .filter(part -> part.contains(":" + id + "<") && part.matches("(?s)<(?:\\w+:)?change>.*"))
                .map(part -> part.replaceFirst("(?s)(</(?:\\w+:)?change>).*", "$1"))
                .findFirst()
                .orElseThrow();
        return answer.replace(told, other.apply(told));
    }

    /** The answer with one more notice. */
    private static String told(String answer, String source, String id, String kind) {
        return answer.replaceFirst(
                "(<(?:\\w+:)?changeComparison[ >])",
                "<k:change xmlns:k=\"urn:samplan:interoperability:aggregation:1\"><k:recordId>" + source + ":" + id
                        + "</k:recordId><k:sourceSystem>" + source + "</k:sourceSystem><k:kind>" + kind
                        + "</k:kind></k:change>$1");
    }
}
