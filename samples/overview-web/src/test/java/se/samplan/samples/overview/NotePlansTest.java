package se.samplan.samples.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import se.samplan.contracts.overview.v1.ContractRecordsType;
import se.samplan.contracts.overview.v1.PlanNoteQuoteType;
import se.samplan.contracts.overview.v1.PlanNoteReasonType;
import se.samplan.contracts.overview.v1.PlanNoteSeriesType;
import se.samplan.contracts.overview.v1.PlanNoteType;
import se.samplan.contracts.overview.v1.RecordType;
import se.samplan.contracts.planningoverview.v1.GetPlanningOverviewResponseType;

/** A resident whose only plan is in notes: it is told, with how sure that is, and with the note beside. */
class NotePlansTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int PAGE_BYTES = 60_000;
    private static final String NOTE = "href=\"(/anteckning/[^\"]+)\"";
    private static final String TEXT = "<article><section><title>Mål</title><para>Gå &amp; stå.</para></section>"
            + "<para>Hunden heter Sot.</para><script>alert(1)</script></article>";

    private static StandIn adapter;
    private Optional<String> session = Optional.empty();

    @BeforeAll
    static void start() throws IOException {
        adapter = StandIn.start();
    }

    @AfterAll
    static void stop() {
        adapter.close();
    }

    @Test
    void theOnlyPlanIsInANote_andTheNoteIsBeside() throws Exception {
        GetPlanningOverviewResponseType overview = Answers.empty();
        note(overview, "note-1", "20260116120000", TEXT);
        adapter.say(overview);

        assertThat(get("/")).doesNotContain("Det finns inget att visa ännu").contains("Kan vara en plan (1)");
        String list = get("/planer");
        assertThat(list)
                .contains("Kan vara en plan", "Vårdplan note-1", "En del tyder på att det är en plan.")
                .doesNotContain("Det finns inga planer att visa.", "href=\"/plan/");

        String page = get(link(list));
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

        String list = get("/planer");
        assertThat(list).contains("Vårdplan note-2").doesNotContain("Vårdplan note-1");
        assertThat(get(link(list)))
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
        String page = link(get("/planer"));

        adapter.say(Answers.empty());

        assertThat(get(page)).contains("Sidan finns inte kvar").doesNotContain("Vårdplan");
        assertThat(get("/planer")).doesNotContain("Kan vara en plan");
    }

    /** A note of 5 MB is told of, and what is not shown is said. */
    @Test
    void aVeryLongNoteHasAPageOfBoundedSize() throws Exception {
        GetPlanningOverviewResponseType overview = Answers.empty();
        note(overview, "note-1", "20260116120000", TEXT + "<a <b ord ".repeat(500_000));
        adapter.say(overview);

        String page = get(link(get("/planer")));

        assertThat(page).contains("Anteckningen är längre än så.");
        assertThat(page.getBytes(StandardCharsets.UTF_8).length).isLessThan(PAGE_BYTES);
    }

    private static PlanNoteType note(GetPlanningOverviewResponseType overview, String key, String time, String text) {
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
        RecordType record = new RecordType();
        record.setKey(key);
        try {
            Element written = DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                    .getDocumentElement();
            written.getLastChild().setTextContent(text);
            record.setAny(written);
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError(e);
        }
        ContractRecordsType contract = new ContractRecordsType();
        contract.setNamespace("urn:riv:clinicalprocess:healthcond:description:GetCareDocumentationResponder:3");
        contract.getRecord().add(record);
        overview.getRecords().getContract().add(contract);
    }

    private static String link(String page) {
        Matcher found = Pattern.compile(NOTE).matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    /** The same browser each time: keys in addresses are of the session. */
    private String get(String path) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(adapter.at(path))
                .header("X-Person-Id", "194304247663")
                .header("X-Person-Name", "Asta Blomberg");
        session.ifPresent(cookie -> request.header("Cookie", cookie));
        HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        answer.headers()
                .firstValue("set-cookie")
                .ifPresent(cookie -> session = Optional.of(cookie.substring(0, cookie.indexOf(';'))));
        return answer.body();
    }
}
