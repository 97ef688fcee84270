package se.samplan.running;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samplan.running.OverviewRequest.CORE;
import static se.samplan.running.OverviewRequest.SERVICE;

import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.transform.dom.DOMSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import se.samplan.contracts.aggregation.v1.AggregationRequestType;
import se.samplan.launch.RunningAdapter;
import se.samplan.published.Published;
import se.samplan.published.SchemaFiles;
import se.samplan.samples.messages.stub.Landscape;
import se.samplan.samples.messages.stub.Mood;
import se.samplan.samples.messages.stub.Variant;

/** Everything that is planned for Asta, asked for at once over sockets: step 9 of the story. */
class OverviewTest {

    private static final String REQUEST = OverviewRequest.text(OverviewRequest.IN_THE_STORY);

    private static final Landscape SOURCES = Landscape.start(9, 0);
    private static RunningAdapter adapter;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        adapter = RunningAdapter.start(SettingsFile.write(folder, SOURCES, "aggregation.total = 4s"));
    }

    @AfterAll
    static void stop() {
        adapter.close();
        SOURCES.close();
    }

    @AfterEach
    void mend() {
        SOURCES.goTo(Variant.atStep(9));
        SOURCES.source("SYS2").setMood(Mood.NORMAL);
        SOURCES.index().setMood(Mood.NORMAL);
    }

    @Test
    void holdsEveryRecordOfEveryContract_andIsValid() throws Exception {
        Answer answer = overview(REQUEST);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        Map<String, Integer> counts = answer.elements(CORE, "contract").stream()
                .collect(Collectors.toMap(
                        contract -> Answer.textIn(contract, "namespace").replaceAll(".*:(Get\\w+)Responder:", "$1-"),
                        contract ->
                                contract.getElementsByTagNameNS(CORE, "record").getLength()));
        assertThat(counts)
                .containsEntry("GetCarePlans-2", 5)
                .containsEntry("GetCareAgreements-1", 4)
                .containsEntry("GetCareManagers-1", 4)
                .containsEntry("GetSubjectOfCareSchedule-1", 1)
                .containsEntry("GetCareContacts-3", 9)
                .containsKey("GetCareDocumentation-3")
                .doesNotContainKey("GetCareDocumentation-2");
        assertThat(text(answer, SERVICE, "result")).isEqualTo("OK");
        assertThat(text(answer, CORE, "complete")).isEqualTo("true");
        SchemaFiles.compile(List.of(Published.PLANNING_OVERVIEW_1.schema()))
                .newValidator()
                .validate(new DOMSource(
                        answer.elements(SERVICE, "GetPlanningOverviewResponse").get(0)));
    }

    @Test
    void asksTheIndexOnceForEachServiceDomain() {
        int before = SOURCES.index().received().size();

        overview(REQUEST);

        assertThat(SOURCES.index().received().size() - before).isEqualTo(5);
    }

    @Test
    void noticesWhatDoesNotFitTogether() {
        Answer answer = overview(REQUEST);

        assertThat(answer.elements(CORE, "finding").stream().map(finding -> Answer.textIn(finding, "kind")))
                .contains("unassignedResponsible", "exclusionVsAssignment", "missingTime", "possibleGap");
    }

    @Test
    void aSourceThatIsDownCostsItsOwnRecords_andIsTold() {
        SOURCES.source("SYS2").setMood(Mood.FAULT);

        Answer answer = overview(REQUEST);

        assertThat(text(answer, SERVICE, "result")).startsWith("INFO");
        assertThat(text(answer, CORE, "complete")).isEqualTo("false");
        assertThat(answer.elements(CORE, "source").stream()
                        .filter(source -> Answer.textIn(source, "state").equals("notFetched"))
                        .map(source -> Answer.textIn(source, "logicalAddress")))
                .isNotEmpty()
                .containsOnly("TSTASTA00000-SYS2", "TSTASTA00000-U201");
        assertThat(answer.elements(CORE, "record")).isNotEmpty();
    }

    @Test
    void withoutTheIndexThereIsNoOverview() {
        SOURCES.index().setMood(Mood.FAULT);

        Refusals.assertFault(overview(REQUEST), "Server", "The engagement index is not available");
    }

    @Test
    void givesTheSectionsThatAreAskedFor() {
        Answer answer = overview(more("<svc:section>due</svc:section>"));

        assertThat(answer.elements(SERVICE, "due")).hasSize(1);
        assertThat(answer.elements(SERVICE, "findings")).isEmpty();
        assertThat(answer.elements(SERVICE, "coverage")).hasSize(1);
    }

    /** Who asks for contacts gets no note: of what nobody asked for, nothing leaves. */
    @Test
    void givesTheRecordsThatTheAskedSectionsReferTo_andNoOthers() {
        Answer answer = overview(more("<svc:section>contacts</svc:section>"));

        assertThat(texts(answer, "key"))
                .isNotEmpty()
                .hasSizeLessThan(texts(overview(REQUEST), "key").size())
                .containsExactlyInAnyOrderElementsOf(Set.copyOf(texts(answer, "recordKey")));
        assertThat(answer.elements(CORE, "contract").stream().map(contract -> Answer.textIn(contract, "namespace")))
                .noneMatch(contract -> contract.contains("GetCareDocumentation"));
    }

    private static List<String> texts(Answer answer, String element) {
        return answer.elements(CORE, element).stream()
                .map(Element::getTextContent)
                .toList();
    }

    /** Records, agreements and plans come in the order that is asked for; there are the same ones, whatever it is. */
    @ParameterizedTest
    @ValueSource(strings = {"validity", "updated", "start", "owner"})
    void givesRecordsInTheOrderThatIsAskedFor(String by) {
        String sorted = aggregation("<agg:sortBy>" + by + "</agg:sortBy>");
        String plans = "<aggregationRequest xmlns=\"urn:samplan:interoperability:aggregation:1\"><sortBy>" + by
                + "</sortBy></aggregationRequest></svc:GetCarePlans>";

        Answer own = overview(REQUEST);
        Answer answer = overview(more(sorted));

        assertThat(documents(answer))
                .containsExactlyInAnyOrderElementsOf(documents(own))
                .isNotEqualTo(documents(own));
        assertThat(answer.plans())
                .startsWith(Request.aboutAsta()
                        .replacing("</svc:GetCarePlans>", plans)
                        .to(adapter.address())
                        .plans()
                        .toArray(String[]::new));
    }

    private static List<String> documents(Answer answer) {
        return answer.elements(CORE, "record").stream()
                .map(record -> record.getTextContent().replaceFirst("^\\s*[a-zA-Z]+-[0-9]+", ""))
                .toList();
    }

    /** Overview, section 12: Monday 2 February, 12:20; Farzane's phone has closed, her chat is open. */
    @Test
    void saysWhomToAskAboutATopic() {
        Answer answer =
                overview(more("<svc:topic>doseBagSupply</svc:topic>").replace("20260129193000", "20260202122000"));

        List<Element> asked = answer.elements(CORE, "whomToAsk");
        assertThat(asked).isNotEmpty();
        assertThat(asked.get(0).getTextContent()).contains("Farzane Hatamian", "hemsjukvarden.example.org");
    }

    @ParameterizedTest
    @CsvSource({
        "<svc:section>fees</svc:section>, section: not one of the sections of the overview",
        "<svc:period><m:start>20200101</m:start><m:end>20310101</m:end></svc:period>, period: must not be longer than 10 years",
        "<svc:period><m:start>20260201</m:start><m:end>20260101</m:end></svc:period>, period: the end must not come before the start"
    })
    void refusesWhatMeansNothing(String element, String why) {
        Refusals.assertFault(overview(more(element)), "Client", why);
    }

    /** Only a consumer whose line in {@code consumers.file} says as-of may ask for another moment; nobody may by default. */
    @Test
    void anotherMomentIsForConsumersThatMayAskForIt_andForNobodyElse() {
        String other = "TSTASTA00000-CON2";

        Answer refused =
                OverviewRequest.of(REQUEST).with(Request.CONSUMER, other).to(adapter.address());
        Answer now = OverviewRequest.with().with(Request.CONSUMER, other).to(adapter.address());

        Refusals.assertFault(
                refused, "Client", "asOf: only for consumers that the operator lets ask for another moment than now");
        assertThat(now.elements(CORE, "record")).as(now.text()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"19000101000000", "20991231233000"})
    void theFirstAndTheLastMomentHaveAnAnswerThatIsValid(String moment) throws Exception {
        Answer answer = overview(more("<svc:topic>doseBagSupply</svc:topic>").replace("20260129193000", moment));

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.elements(CORE, "record")).isNotEmpty();
        SchemaFiles.compile(List.of(Published.PLANNING_OVERVIEW_1.schema()))
                .newValidator()
                .validate(new DOMSource(
                        answer.elements(SERVICE, "GetPlanningOverviewResponse").get(0)));
    }

    @ParameterizedTest
    @CsvSource({
        "18991231235959, asOf: must be within the years 1900 to 2100",
        "20260230120000, asOf: no such moment is in the calendar"
    })
    void refusesMomentsThatNobodyCanMean(String moment, String why) {
        Answer answer = overview(REQUEST.replace("20260129193000", moment));

        assertThat(answer.faultCode()).isEqualTo("Client");
        assertThat(answer.faultText()).contains("asOf");
    }

    /** What an overview cannot be asked for is refused by its name, and never passed over. */
    @ParameterizedTest
    @CsvSource({
        "planType, <agg:planType>SIP</agg:planType>",
        "status, <agg:status>active</agg:status>",
        "prominence, <agg:prominence>overview</agg:prominence>",
        "careSphere, <agg:careSphere>joint</agg:careSphere>",
        "owner, <agg:owner>TSTASTA00000-RG00</agg:owner>",
        "unit, <agg:unit>TSTASTA00000-U101</agg:unit>",
        "validAt, <agg:validAt>20260316</agg:validAt>",
        "validityPeriod, <agg:validityPeriod><agg:start>20260316</agg:start></agg:validityPeriod>",
        "goalStatus, <agg:goalStatus>active</agg:goalStatus>",
        "topic, <agg:topic>doseBagSupply</agg:topic>",
        "responsibleParty, <agg:responsibleParty>Farzane Hatamian</agg:responsibleParty>",
        "text, <agg:text>dospåsar</agg:text>",
        "changedSince, <agg:changedSince>20260101000000</agg:changedSince>"
    })
    void refusesFilters_sinceAnOverviewIsOfEverything(String name, String element) {
        int before = SOURCES.index().received().size();

        Refusals.assertFault(
                overview(more(aggregation(element))),
                "Client",
                "aggregationRequest/" + name
                        + ": not for GetPlanningOverview, which is made of everything that its reader"
                        + " may see; ask the contract of the records for a selection");
        assertThat(SOURCES.index().received()).hasSize(before);
    }

    @Test
    void refusesAllFiltersAtOnce_byTheirNames() {
        assertThat(overview(more(aggregation("<agg:status>active</agg:status><agg:text>dospåsar</agg:text>")))
                        .faultText())
                .startsWith("aggregationRequest/status, aggregationRequest/text: not for GetPlanningOverview");
    }

    @ParameterizedTest
    @CsvSource({"maxRecords, 2", "continuation, eyJ"})
    void refusesPages_sinceAnOverviewIsGivenWhole(String name, String value) {
        Refusals.assertFault(
                overview(more(aggregation("<agg:" + name + ">" + value + "</agg:" + name + ">"))),
                "Client",
                "aggregationRequest/" + name
                        + ": not for GetPlanningOverview, which is given whole; ask the contract of the"
                        + " records for pages");
    }

    @Test
    void refusesTheSummary_ofWhichItHasMore() {
        Refusals.assertFault(
                overview(more(aggregation("<agg:includeSummary>true</agg:includeSummary>"))),
                "Client",
                "aggregationRequest/includeSummary: not for GetPlanningOverview, whose coverage, findings and changes say"
                        + " what a summary does");
        assertThat(overview(more(aggregation("<agg:includeSummary>false</agg:includeSummary>")))
                        .status())
                .isEqualTo(200);
    }

    /** Both tokens mean the same in aggregationRequest as in the overview's own elements, and are given in one of them. */
    @Test
    void takesTokensInEitherPlace_butNotInBoth() {
        SOURCES.goTo(Variant.atStep(8));
        Answer first = overview(REQUEST);
        SOURCES.goTo(Variant.atStep(9));
        String marker = text(first, CORE, "changeMarker");
        String ours = "<agg:changeMarker>" + marker + "</agg:changeMarker>";
        String own = "<svc:changeMarker>" + marker + "</svc:changeMarker>";

        assertThat(overview(more(aggregation(ours))).elements(CORE, "change"))
                .hasSameSizeAs(overview(more(own)).elements(CORE, "change"))
                .isNotEmpty();
        Refusals.assertFault(
                overview(more(own + aggregation(ours))),
                "Client",
                "changeMarker: given in the request and in aggregationRequest; give it once");
        Refusals.assertFault(
                overview(more(aggregation("<agg:lateToken>eyJ</agg:lateToken>"))),
                "Client",
                "lateToken: not given to this caller for this person, or older than ten minutes; ask without it");
    }

    /** Every element of aggregationRequest is decided about: a new one is here or in what is refused above. */
    @Test
    void everyElementOfAggregationRequestIsDecidedAbout() {
        assertThat(Stream.of(AggregationRequestType.class.getDeclaredFields()).map(Field::getName))
                .containsExactlyInAnyOrder(
                        "includeSummary",
                        "planType",
                        "status",
                        "prominence",
                        "careSphere",
                        "owner",
                        "unit",
                        "validAt",
                        "validityPeriod",
                        "goalStatus",
                        "topic",
                        "responsibleParty",
                        "text",
                        "changedSince",
                        "maxRecords",
                        "continuation",
                        "lateToken",
                        "changeMarker",
                        "sortBy",
                        "previewAs",
                        "reader",
                        "any");
    }

    private static String aggregation(String elements) {
        return "<agg:aggregationRequest xmlns:agg=\"urn:samplan:interoperability:aggregation:1\">" + elements
                + "</agg:aggregationRequest>";
    }

    private static String more(String element) {
        return OverviewRequest.text(OverviewRequest.IN_THE_STORY, element);
    }

    private static Answer overview(String request) {
        return OverviewRequest.of(request).to(adapter.address());
    }

    private static String text(Answer answer, String namespace, String element) {
        List<Element> found = answer.elements(namespace, element);
        assertThat(found).as(element + " in " + answer.text()).hasSize(1);
        return found.get(0).getTextContent();
    }
}
