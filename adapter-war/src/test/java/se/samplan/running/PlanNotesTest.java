package se.samplan.running;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static se.samplan.running.OverviewRequest.CORE;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import se.samplan.launch.RunningAdapter;
import se.samplan.samples.messages.stub.EngagementPost;
import se.samplan.samples.messages.stub.StubIndex;
import se.samplan.samples.messages.stub.StubSource;

/** Plans in the notes of a source that the operator lists, over sockets (V-31, where it is opted in). */
class PlanNotesTest {

    private static final String OURS = "urn:samplan:interoperability:aggregation:1";
    private static final String LISTED = "TSTASTA00000-SYS2";
    private static final String NOTES = Sample.text("samples/asta/step-9/SYS2/GetCareDocumentation.xml");

    /** Of the withheld note; what is sealed in an answer is letters and figures at random, and has a short id by chance. */
    private static final String ITS_ID = "N3-WITHHELD";

    private static final String WITHHELD = NOTES.replace("approvedForPatient>true<", "approvedForPatient>false<")
            .replace(LISTED + ":N3<", LISTED + ":" + ITS_ID + "<");
    private static final String SUMMARY = "<agg:includeSummary>true</agg:includeSummary>";

    private static final AtomicReference<String> ANSWER = new AtomicReference<>(NOTES);

    @TempDir
    static Path folder;

    private static StubSource source;
    private static StubIndex index;
    private static RunningAdapter adapter;

    @BeforeAll
    static void start() throws Exception {
        source = StubSource.start(Set.of(LISTED), 0, request -> ANSWER.get().getBytes(UTF_8));
        index = StubIndex.start(
                0,
                List.of(EngagementPost.of(Request.ASTA, "riv:clinicalprocess:healthcond:description", "voo", LISTED)));
        adapter = RunningAdapter.start(SettingsFile.write(
                folder, Map.of(LISTED, source.uri()), index.uri(), "notes.plan-sources = " + LISTED));
    }

    @AfterAll
    static void stop() {
        adapter.close();
        index.close();
        source.close();
    }

    @Test
    void tellsThatTheDischargeSummaryMayBeAPlanWithTheNoteBeside() {
        Answer answer = asked(NOTES, SUMMARY);

        assertThat(answer.elements(OURS, "planNote")).singleElement().satisfies(note -> {
            assertThat(Answer.textIn(note, "recordId")).isEqualTo(LISTED + ":N3");
            assertThat(Answer.textIn(note, "planType")).isEqualTo("VP");
            assertThat(Answer.textIn(note, "registrationMode")).isEqualTo("derivedFromDocument");
            assertThat(Answer.textIn(note, "derivationConfidence")).isEqualTo("medium");
            assertThat(note.getTextContent()).contains("Kan vara en plan", "planHeading");
        });
        assertThat(answer.text()).contains("&lt;title&gt;Vårdplan&lt;/title&gt;");
        assertThat(Schemas.NATIONAL_AND_OURS.problems(answer.header())).isEmpty();
    }

    @Test
    void quotesWordForWordWithItsPlace() {
        String plan = NOTES.replace("&lt;title&gt;Vårdplan&lt;/title&gt;", "&lt;title&gt;Uppföljning&lt;/title&gt;")
                .replace("Title>Epikris<", "Title>Vårdplan<");

        Answer answer = asked(plan, SUMMARY);

        String note = answer.elements(OURS, "planNote").isEmpty() ? "" : noteText(answer);
        assertThat(answer.elements(OURS, "quote")).isNotEmpty().allSatisfy(quote -> {
            int from = Integer.parseInt(Answer.textIn(quote, "from"));
            String text = ((Element) quote.getElementsByTagNameNS(OURS, "text").item(0)).getTextContent();
            assertThat(note.substring(from)).startsWith(text);
        });
    }

    @Test
    void saysNothingOfANoteThatIsWithheld() {
        assertThat(asked(WITHHELD, SUMMARY).elements(OURS, "planNote")).isEmpty();
        assertThat(asked(WITHHELD, SUMMARY).text()).doesNotContain("Vårdplan", ITS_ID);
    }

    /** A resident whose only plan is in a note: it is told of, with the note beside, and nothing is called a plan. */
    @Test
    void theOverviewTellsOfTheOnlyPlanThereIs() {
        Answer answer = overview(NOTES);

        assertThat(answer.elements(CORE, "presented")).isEmpty();
        assertThat(answer.elements(CORE, "planNote")).singleElement().satisfies(note -> {
            assertThat(Answer.textIn(note, "registrationMode")).isEqualTo("derivedFromDocument");
            assertThat(Answer.textIn(note, "planType")).isEqualTo("VP");
            assertThat(Answer.textIn(note, "text")).isEqualTo("Kan vara en plan");
            assertThat(answer.elements(CORE, "record").stream()
                            .filter(record -> Answer.textIn(record, "key").equals(key(note))))
                    .singleElement()
                    .satisfies(record -> assertThat(record.getTextContent()).contains("Epikris", "<title>Vårdplan"));
        });
    }

    @Test
    void theOverviewSaysNothingOfANoteThatIsWithheld() {
        assertThat(overview(WITHHELD).elements(CORE, "planNote")).isEmpty();
        assertThat(overview(WITHHELD).text()).doesNotContain("Vårdplan", ITS_ID, "Kan vara en plan");
    }

    @Test
    void saysNothingToThoseWhoAskForNoSummary() {
        assertThat(asked(NOTES, "").elements(OURS, "*")).isEmpty();
    }

    private static Answer asked(String answer, String options) {
        ANSWER.set(answer);
        return StoryContract.NOTES.asking(options).to(adapter.address());
    }

    private static Answer overview(String answer) {
        ANSWER.set(answer);
        return OverviewRequest.with().to(adapter.address());
    }

    private static String key(Element note) {
        return note.getElementsByTagNameNS(CORE, "recordKey").item(0).getTextContent();
    }

    private static String noteText(Answer answer) {
        return answer.elements("urn:riv:clinicalprocess:healthcond:description:3", "clinicalDocumentNoteText")
                .get(0)
                .getTextContent();
    }
}
