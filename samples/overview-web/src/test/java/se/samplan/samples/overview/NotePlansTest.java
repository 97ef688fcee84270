package se.samplan.samples.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import se.samplan.contracts.overview.v1.PlanDocumentType;
import se.samplan.contracts.overview.v1.PlanNoteQuoteType;
import se.samplan.contracts.overview.v1.PlanNoteReasonType;
import se.samplan.contracts.overview.v1.PlanNoteSeriesType;
import se.samplan.contracts.overview.v1.PlanNoteType;
import se.samplan.contracts.planningoverview.v1.GetPlanningOverviewResponseType;

/** A resident whose only plan is in notes: it is told, with how sure that is, and with the note beside. */
class NotePlansTest extends BehindProxy {

    private static final int PAGE_BYTES = 60_000;
    private static final String PLAN = "href=\"(/plan/[^\"]+)\"";
    private static final String NOTE = "href=\"(/anteckning/[^\"]+)\"";
    static final String TEXT = "<article><section><title>Mål</title><para>Gå &amp; stå.</para></section>"
            + "<para>Hunden heter Sot.</para><script>alert(1)</script></article>";

    @Test
    void theOnlyPlanIsInANote_andTheNoteIsBeside() throws Exception {
        GetPlanningOverviewResponseType overview = Answers.empty();
        note(overview, "note-1", "20260116120000", TEXT);
        adapter.say(overview);

        assertThat(get("/").body())
                .doesNotContain("Det finns inget att visa ännu")
                .contains("Kan vara en plan (1)");
        String list = get("/planer").body();
        assertThat(list)
                .contains("Kan vara en plan", "Vårdplan note-1", "En del tyder på att det är en plan.")
                .doesNotContain("Det finns inga planer att visa.", "href=\"/plan/");

        String page = get(link(list, NOTE)).body();
        assertThat(page)
                .contains(
                        "Det här är en anteckning. Den kan vara en plan.",
                        "I anteckningen står",
                        "Gå &amp; stå.",
                        "Hela anteckningen",
                        "Hunden heter Sot.")
                .doesNotContain("alert(1)", "Gäller", "Status", "not of a plan");
    }

    @Test
    void notesOfOneCourseAreOneLine_theNewest_andItsPageTellsTheOthers() throws Exception {
        GetPlanningOverviewResponseType overview = Answers.empty();
        note(overview, "note-1", "20260116120000", TEXT);
        note(overview, "note-2", "20260301120000", TEXT).getSeries().getAdds().add("Följs upp i mars.");
        adapter.say(overview);

        String list = get("/planer").body();
        assertThat(list).contains("Vårdplan note-2").doesNotContain("Vårdplan note-1");
        assertThat(get(link(list, NOTE)).body())
                .contains(
                        "Nytt sedan den förra anteckningen",
                        "Följs upp i mars.",
                        "Verkar höra ihop med",
                        "Vårdplan note-1");
    }

    @Test
    void aNoteThatIsNotThereAnyLongerIsSaidToBeGone() throws Exception {
        GetPlanningOverviewResponseType overview = Answers.empty();
        note(overview, "note-1", "20260116120000", TEXT);
        adapter.say(overview);
        String page = link(get("/planer").body(), NOTE);

        adapter.say(Answers.empty());

        assertThat(get(page).body()).contains("Sidan finns inte kvar").doesNotContain("Vårdplan");
        assertThat(get("/planer").body()).doesNotContain("Kan vara en plan");
    }

    /** A note of 5 MB is told of, and what is not shown is said. */
    @Test
    void aVeryLongNoteHasAPageOfBoundedSize() throws Exception {
        GetPlanningOverviewResponseType overview = Answers.empty();
        note(overview, "note-1", "20260116120000", TEXT + "<a <b ord ".repeat(500_000));
        adapter.say(overview);

        String page = get(link(get("/planer").body(), NOTE)).body();

        assertThat(page).contains("Anteckningen är längre än så.");
        assertThat(page.getBytes(StandardCharsets.UTF_8).length).isLessThan(PAGE_BYTES);
    }

    /** A plan that is a PDF or the like: what was read in it stands on its page, as text and nothing else. */
    @Test
    void whatWasReadInADocumentStandsOnThePlansPage() throws Exception {
        GetPlanningOverviewResponseType overview = Answers.empty();
        Answers.plan(overview, "plan-1", "Vårdplan hjärtsvikt");
        document(overview, "plan-1", "Mål\nGå <b>ut</b> & stå.\n<script>alert(1)</script>");
        adapter.say(overview);

        assertThat(get(link(get("/planer").body(), PLAN)).body())
                .contains("Ur dokumentet", "<p>Mål</p>", "Gå ut &amp; stå.", "Hela dokumentet finns hos den som")
                .doesNotContain("alert(1)", "Bara ett dokument");
    }

    @Test
    void aDocumentInWhichNothingWasReadIsOnlySaidToBeOne() throws Exception {
        GetPlanningOverviewResponseType overview = Answers.empty();
        Answers.plan(overview, "plan-1", "Vårdplan hjärtsvikt");
        document(overview, "plan-1").setNotQuoted("noText");
        adapter.say(overview);

        assertThat(get(link(get("/planer").body(), PLAN)).body())
                .contains("Bara ett dokument", "Fråga där om du vill läsa det.")
                .doesNotContain("Ur dokumentet", "noText");
    }

    @Test
    void aVeryLongDocumentHasAPageOfBoundedSize() throws Exception {
        GetPlanningOverviewResponseType overview = Answers.empty();
        Answers.plan(overview, "plan-1", "Vårdplan hjärtsvikt");
        document(overview, "plan-1", "Mål: gå ut.", "ord ".repeat(500_000));
        adapter.say(overview);

        String page = get(link(get("/planer").body(), PLAN)).body();

        assertThat(page).contains("Mål: gå ut.", "Det står mer i dokumentet än det här.");
        assertThat(page.getBytes(StandardCharsets.UTF_8).length).isLessThan(PAGE_BYTES);
    }

    static PlanDocumentType document(GetPlanningOverviewResponseType overview, String key, String... quotes) {
        PlanDocumentType document = new PlanDocumentType();
        document.setRecordKey(key);
        document.setRegistrationMode("derivedFromDocument");
        for (String text : quotes) {
            PlanNoteQuoteType quote = new PlanNoteQuoteType();
            quote.setAbout("goals");
            quote.setText(text);
            document.getQuote().add(quote);
        }
        overview.getPlans().getPlanDocument().add(document);
        return document;
    }

    static PlanNoteType note(GetPlanningOverviewResponseType overview, String key, String time, String text) {
        PlanNoteType note = new PlanNoteType();
        note.setRecordKey(key);
        note.setText("Kan vara en plan");
        note.setTitle("Vårdplan " + key);
        note.setPlanType("VP");
        note.setRegistrationMode("derivedFromDocument");
        note.setDerivationConfidence("medium");
        note.setConfidence(new BigDecimal("0.78"));
        note.setTemplate("Utskrivning");
        note.getReason().add(reason("title", "Vårdplan"));
        note.getReason().add(reason("otherTitle", "not of a plan"));
        PlanNoteQuoteType quote = new PlanNoteQuoteType();
        quote.setAbout("goals");
        quote.setHeading("Mål");
        quote.setText("<section><title>Mål</title><para>Gå &amp; stå.</para></section>");
        note.getQuote().add(quote);
        PlanNoteSeriesType series = new PlanNoteSeriesType();
        series.setSeriesId("series-1");
        series.setConfidence(new BigDecimal("0.80"));
        note.setSeries(series);
        overview.getPlans().getPlanNote().add(note);
        record(overview, key, time, text);
        return note;
    }

    private static PlanNoteReasonType reason(String mark, String seen) {
        PlanNoteReasonType reason = new PlanNoteReasonType();
        reason.setMark(mark);
        reason.setSeen(seen);
        return reason;
    }

    private static void record(GetPlanningOverviewResponseType overview, String key, String time, String text) {
        String xml =
                "<n:careDocumentation xmlns:n='urn:riv:clinicalprocess:healthcond:description:3'><n:documentId>" + key
                        + "</n:documentId><n:authorTime>" + time
                        + "</n:authorTime><n:orgUnitName>Kirurgkliniken</n:orgUnitName>"
                        + "<n:clinicalDocumentNoteText/></n:careDocumentation>";
        try {
            Element written = DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                    .getDocumentElement();
            written.getLastChild().setTextContent(text);
            Answers.record(
                    overview,
                    "urn:riv:clinicalprocess:healthcond:description:GetCareDocumentationResponder:3",
                    key,
                    written);
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError(e);
        }
    }
}
