package se.samplan.running;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static se.samplan.running.OverviewRequest.CORE;
import static se.samplan.running.OverviewRequest.SERVICE;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.transform.dom.DOMSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import se.samplan.launch.RunningAdapter;
import se.samplan.published.Published;
import se.samplan.published.SchemaFiles;
import se.samplan.samples.messages.stub.Landscape;
import se.samplan.samples.messages.stub.Variant;

/** The overview as another reader gets it, over sockets (overview, section 13): what that reader gets, and what is withheld and why. */
class OverviewPreviewTest {

    private static final String STORY_OF_DOSE_BAGS =
            OverviewRequest.IN_THE_STORY + "<svc:topic>doseBagSupply</svc:topic>";
    private static final String REQUEST = OverviewRequest.text(STORY_OF_DOSE_BAGS);
    private static final Pattern MARKER = Pattern.compile("(?<=<core:changeMarker>)[^<]+");
    private static final String TESTER = "TSTASTA00000-CONS9";
    private static final String NOT_LET =
            "aggregationRequest/previewAs: only for staff and testers of consumers that the"
                    + " operator lets ask as another reader";

    private static final Landscape SOURCES = Landscape.start(9, 0);
    private static RunningAdapter adapter;

    /** Asta, Maria and staff of three units, each by a consumer of its own. */
    private enum Reader {
        ASTA("CONS1", "person", "", ""),
        MARIA("CONS2", "agent", "", ""),
        HEALTH_CENTRE("CONS3", "care-staff", "RG00", "U101"),
        WARD("CONS4", "care-staff", "RG00", "U202"),
        HOME_CARE("CONS5", "social-care-staff", "KS00", "U501");

        private final String consumer;
        private final String word;
        private final String giver;
        private final String unit;

        Reader(String consumer, String word, String giver, String unit) {
            this.consumer = "TSTASTA00000-" + consumer;
            this.word = word;
            this.giver = giver.isEmpty() ? "" : "TSTASTA00000-" + giver;
            this.unit = unit.isEmpty() ? "" : "TSTASTA00000-" + unit;
        }

        String line() {
            return consumer + " = " + words() + " as-of";
        }

        String words() {
            return giver.isEmpty() ? word : word + " giver=" + giver + " unit=" + unit;
        }
    }

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        Files.write(
                folder.resolve("consumers.txt"),
                Stream.concat(
                                Stream.of(Reader.values()).map(Reader::line),
                                Stream.of(TESTER + " = system as-of preview", "TSTASTA00000-CONS8 = system as-of"))
                        .toList());
        adapter = RunningAdapter.start(SettingsFile.write(
                folder,
                SOURCES,
                "consumers.file = consumers.txt",
                "policy.without-mandates = show",
                "policy.social-care-owners = TSTASTA00000-KS00"));
    }

    @AfterAll
    static void stop() {
        adapter.close();
        SOURCES.close();
    }

    @ParameterizedTest
    @EnumSource
    void isByteForByteWhatThatReaderGets_andAccountsForEachRecord(Reader reader) {
        for (Variant variant : variants()) {
            SOURCES.goTo(variant);
            Answer real = ask(reader.consumer, REQUEST);
            Answer preview = ask(TESTER, as(reader));

            assertThat(unsealed(withoutTrace(preview.text())))
                    .as(variant.name())
                    .isEqualTo(unsealed(real.text()));
            Map<String, Long> accounted = records(real);
            decisions(preview, "withheld")
                    .forEach(decision -> accounted.merge(Answer.textIn(decision, "namespace"), 1L, Long::sum));
            assertThat(accounted).as(variant.name()).isEqualTo(records(ask(TESTER, REQUEST)));
        }
    }

    /** Every step of the story, and one at which something is withheld from the person and from an agent. */
    private static List<Variant> variants() {
        return Stream.concat(IntStream.rangeClosed(2, 10).mapToObj(Variant::atStep), Stream.of(Variant.of("V-09")))
                .toList();
    }

    @Test
    void theTraceTellsWhichRecordIsWithheldByWhichRule_andNothingOfIt() throws Exception {
        SOURCES.goTo(Variant.of("V-09"));
        Answer preview = ask(TESTER, as(Reader.ASTA));

        assertThat(preview.text()).contains("<core:reader>person</core:reader>");
        assertThat(decisions(preview, "withheld").stream().map(Element::getTextContent))
                .containsExactly("urn:riv:clinicalprocess:logistics:logistics:GetCarePlansResponder:2TSTASTA00000-SYS2"
                        + "P3withheldIM-8:okINV-L2:withheld(NOT_APPROVED)");
        assertThat(decisions(preview, "shownInPart"))
                .isNotEmpty()
                .allSatisfy(decision -> assertThat(decision.getTextContent())
                        .containsPattern("GetCareManagersResponder|GetCareAgreementsResponder")
                        .contains(":cut"));
        SchemaFiles.compile(List.of(Published.PLANNING_OVERVIEW_1.schema()))
                .newValidator()
                .validate(new DOMSource(
                        preview.elements(SERVICE, "GetPlanningOverviewResponse").get(0)));
    }

    @Test
    void aConsumerThatIsNotLetAskAsAnother_isRefused() {
        Refusals.assertFault(ask(Reader.WARD.consumer, as(Reader.ASTA)), "Client", NOT_LET);
        Refusals.assertFault(ask(Reader.ASTA.consumer, as(Reader.WARD)), "Client", NOT_LET);
        Refusals.assertFault(ask("TSTASTA00000-CONS8", as(Reader.ASTA)), "Client", NOT_LET);
    }

    /** Whoever acts through the tester's consumer has the rights of that person, and a person has no preview. */
    @Test
    void aPersonOrAnAgentWhoActs_isRefused() {
        String actor = "<h:Actor xmlns:h=\"urn:riv:interoperability:headers:1\"><h:actorId>194304247663</h:actorId>"
                + "<h:actorType>subject_of_care</h:actorType></h:Actor>";
        String asta = as(Reader.WARD).replace("</soap:Header>", actor + "</soap:Header>");

        Refusals.assertFault(ask(TESTER, asta), "Client", NOT_LET);
        Refusals.assertFault(
                ask(
                        TESTER,
                        asta.replace("194304247663", "197004112394")
                                .replace("subject_of_care<", "subject_of_care_agent<")),
                "Client",
                NOT_LET);
    }

    @ParameterizedTest
    @CsvSource({
        "system, '', '', 'reader: must be person, agent, care-staff or social-care-staff'",
        "doctor, '', '', 'reader: must be person, agent, care-staff or social-care-staff'",
        "care-staff, TSTASTA00000-RG00, '', careGiver and careUnit: both must be given for staff",
        "social-care-staff, '', '', careGiver and careUnit: both must be given for staff",
        "person, TSTASTA00000-RG00, TSTASTA00000-U101, careGiver and careUnit: given for staff only",
        "care-staff, TSTASTA00000-RG00, TSTASTA 00000, 'careUnit: 1 to 64 visible ASCII characters, no comma among them'"
    })
    void aReaderThatIsNone_isRefused(String reader, String giver, String unit, String why) {
        Refusals.assertFault(ask(TESTER, as(reader, giver, unit)), "Client", "aggregationRequest/previewAs/" + why);
    }

    @Test
    void aSingleContractIsNeverAskedAsAnother() {
        String end = "</svc:GetCarePlans>";
        Request plans = Request.aboutAsta().with(Request.CONSUMER, TESTER);

        Answer refused = plans.replacing(
                        end,
                        "<agg:aggregationRequest xmlns:agg=\"urn:samplan:interoperability:aggregation:1\">"
                                + previewAs("person", "", "") + "</agg:aggregationRequest>" + end)
                .to(adapter.address());

        Refusals.assertFault(
                refused,
                "Client",
                "aggregationRequest/previewAs: only GetPlanningOverview can be asked as another reader");
    }

    private static Answer ask(String consumer, String request) {
        return OverviewRequest.of(request).with(Request.CONSUMER, consumer).fromStaffTo(adapter.address());
    }

    private static String as(Reader reader) {
        return as(reader.word, reader.giver, reader.unit);
    }

    private static String as(String reader, String giver, String unit) {
        return OverviewRequest.text(
                STORY_OF_DOSE_BAGS,
                "<agg:aggregationRequest>" + previewAs(reader, giver, unit) + "</agg:aggregationRequest>");
    }

    private static String previewAs(String reader, String giver, String unit) {
        return "<agg:previewAs><agg:reader>" + reader + "</agg:reader>"
                + (giver.isEmpty() ? "" : "<agg:careGiver>" + giver + "</agg:careGiver>")
                + (unit.isEmpty() ? "" : "<agg:careUnit>" + unit + "</agg:careUnit>") + "</agg:previewAs>";
    }

    /** Nothing else is taken from the answer than the one element that only a preview has. */
    private static String withoutTrace(String preview) {
        int start = preview.indexOf("<core:previewTrace");
        String end = "</core:previewTrace>";
        assertThat(start).as(preview).isPositive();
        return preview.substring(0, start) + preview.substring(preview.indexOf(end) + end.length());
    }

    /** A change marker is sealed anew each time. That it is there, and how long it is, must be as it is for that reader. */
    private static String unsealed(String answer) {
        return MARKER.matcher(answer)
                .replaceAll(marker -> "changeMarker of " + marker.group().length());
    }

    private static List<Element> decisions(Answer preview, String verdict) {
        return preview.elements(CORE, "decision").stream()
                .filter(decision -> Answer.textIn(decision, "verdict").equals(verdict))
                .toList();
    }

    private static Map<String, Long> records(Answer answer) {
        return answer.elements(CORE, "record").stream()
                .map(record -> (Element) record.getParentNode())
                .map(contract -> Answer.textIn(contract, "namespace"))
                .collect(groupingBy(namespace -> namespace, TreeMap::new, counting()));
    }
}
