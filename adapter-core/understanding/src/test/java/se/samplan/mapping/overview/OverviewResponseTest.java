package se.samplan.mapping.overview;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import se.samplan.model.HsaId;
import se.samplan.model.planning.LocalId;
import se.samplan.model.planning.Owner;
import se.samplan.model.planning.RiskZone;
import se.samplan.model.planning.ServiceAudience;
import se.samplan.published.Published;
import se.samplan.published.SchemaFiles;
import se.samplan.recognise.template.Templates;
import se.samplan.understand.AsOf;
import se.samplan.understand.Known;
import se.samplan.understand.Planning;
import se.samplan.understand.RecordKey;
import se.samplan.understand.Section;
import se.samplan.understand.Statement;
import se.samplan.understand.StoryPlanning;
import se.samplan.understand.Worlds;
import se.samplan.understand.asking.AskQuestion;
import se.samplan.understand.asking.WhomToAsk;
import se.samplan.understand.coverage.Asked;
import se.samplan.understand.coverage.Coverage;
import se.samplan.understand.coverage.Ending;
import se.samplan.understand.coverage.Expected;
import se.samplan.understand.due.Due;
import se.samplan.understand.finding.Findings;
import se.samplan.understand.plannote.PlanNotes;
import se.samplan.understand.risk.AgreedAction;
import se.samplan.understand.risk.RiskCard;
import se.samplan.understand.risk.RiskCardBuilder;
import se.samplan.understand.service.ServiceLinks;
import se.samplan.understand.statement.RecordKind;
import se.samplan.understand.timeline.Timeline;
import se.samplan.understand.timeline.TimelineQuestion;

/** The response is what the schema says, whatever is understood, and records are in it as their sources wrote them. */
class OverviewResponseTest {

    private static final String CONTRACT = "urn:riv:clinicalprocess:logistics:logistics:GetCarePlansResponder:2";
    private static final String OTHER_CONTRACT = "urn:riv:crm:scheduling:GetSubjectOfCareScheduleResponder:1";
    private static final AskedBy ASKED_BY = new AskedBy(CONTRACT, "riv:clinicalprocess:logistics:logistics");
    private static final Set<String> HOSTS = Set.of("hemsjukvarden.example.org", "halsocentralen.example.org");
    private static final String TOPIC = "doseBagSupply";
    private static final Schema SCHEMA = SchemaFiles.compile(List.of(Published.PLANNING_OVERVIEW_1.schema()));
    private static final OverviewResponse RESPONSE = new OverviewResponse();

    @Test
    void theStoryIsValidAtEveryStep_andEverythingCitesRecordsThatAreThere() {
        assertThat(IntStream.rangeClosed(2, 10).boxed()).allSatisfy(step -> {
            Section section = Section.ofAsta(step);
            String xml = written(records(section.reading().planning()), whole(section));

            assertValid(xml);
            assertThat(cited(parse(xml))).isNotEmpty().isSubsetOf(keys(parse(xml)));
        });
    }

    @Test
    void anyWorldIsValid() {
        assertThat(Worlds.seeds().limit(60).boxed()).allSatisfy(seed -> {
            Section section = Section.ofWorld(Worlds.of(seed), Worlds.someDay(seed));
            String xml = written(records(section.reading().planning()), whole(section));

            assertValid(xml);
            assertThat(cited(parse(xml))).isSubsetOf(keys(parse(xml)));
            assertThat(RESPONSE.written(whole(section)).cited().stream().map(RecordKey::value))
                    .containsExactlyInAnyOrderElementsOf(cited(parse(xml)));
        });
    }

    @Test
    void theStoryHasEverySection_inTheOrderOfTheContract() throws Exception {
        Document answer = parse(written(records(StoryPlanning.atStep(9)), whole(Section.ofAsta(9))));

        assertThat(children(answer.getDocumentElement()))
                .containsExactly(
                        "records",
                        "contacts",
                        "timeline",
                        "agreements",
                        "plans",
                        "responsibilities",
                        "due",
                        "risks",
                        "findings",
                        "links",
                        "coverage",
                        "result");
        assertThat(Stream.of(
                        "contact",
                        "entry",
                        "presented",
                        "row",
                        "item",
                        "candidate",
                        "whomToAsk",
                        "risk",
                        "finding",
                        "link",
                        "source"))
                .allSatisfy(element ->
                        assertThat(texts(answer, element)).as(element).isNotEmpty());
        assertThat(texts(answer, "host"))
                .contains("hemsjukvarden.example.org")
                .doesNotContain("hemtjansten.example.org");
    }

    /** What the contract has a place for is written where the story says it, and keys of contacts lead to the roster. */
    @Test
    void theStoryFillsThePlacesOfTheContract() throws Exception {
        Document answer = parse(written(records(StoryPlanning.atStep(9)), whole(Section.ofAsta(9))));

        assertThat(parents(answer, "contactKey")).contains("contact", "entry", "party", "candidate");
        assertThat(parents(answer, "schedule")).contains("asRule", "row").doesNotContain("entry");
        assertThat(parents(answer, "topic")).contains("entry", "asRule", "row");
        assertThat(parents(answer, "unit")).contains("entry", "naming", "presented", "risk");
        assertThat(parents(answer, "party")).contains("item", "cell");
        assertThat(parents(answer, "edge")).contains("contacts", "presented");
        assertThat(parents(answer, "day")).containsExactly("preparation");
        assertThat(Set.copyOf(texts(answer, "contactKey")))
                .isSubsetOf(all(answer, "contactKey")
                        .filter(key -> key.getParentNode().getLocalName().equals("contact"))
                        .map(Node::getTextContent)
                        .collect(toSet()));
    }

    /** N3 is no plan; it is told of beside the plans, and its record is there as it came. */
    @Test
    void aNoteThatMayBeAPlanIsToldOfAmongThePlans() throws Exception {
        Document answer = parse(written(records(StoryPlanning.atStep(9)), whole(Section.ofAsta(9))));

        assertThat(all(answer, "planNote")).singleElement().satisfies(note -> {
            assertThat(note.getParentNode().getLocalName()).isEqualTo("plans");
            assertThat(children((Element) note))
                    .startsWith("recordKey", "text", "title", "planType", "registrationMode")
                    .doesNotContain("status", "validityPeriod");
            assertThat(note.getTextContent()).contains("N3", "Kan vara en plan", "derivedFromDocument", "medium");
        });
        assertThat(keys(answer)).contains("N3");
        assertThat(all(answer, "presented").map(Node::getTextContent)).noneMatch(plan -> plan.contains("N3"));
    }

    @Test
    void aSectionThatIsEmptyIsThere_andOneThatWasNotAskedForIsNot() throws Exception {
        String xml = written(List.of(), least().risks(List.of()));

        assertValid(xml);
        assertThat(children(parse(xml).getDocumentElement())).containsExactly("records", "risks", "coverage", "result");
    }

    @Test
    void aRecordIsItsBytes_besideThoseOfItsContract() throws Exception {
        String untidy =
                "<a:b xmlns:a='urn:a' c = \"'>'\"\n><!-- <x> --><![CDATA[<å> & ]]>&#x1D11E;\r\n\u00a0𝄞<d xmlns=''/></a:b >";
        String plain = "<booked/>";

        String xml = written(
                List.of(
                        record(CONTRACT, "p1", untidy),
                        record(OTHER_CONTRACT, "b1", plain),
                        record(CONTRACT, "p2", plain)),
                least());

        assertValid(xml);
        assertThat(xml)
                .contains(
                        "<core:key>p1</core:key>" + untidy + "</core:record><core:record><core:key>p2</core:key>"
                                + plain + "</core:record></core:contract>",
                        "<core:namespace>" + OTHER_CONTRACT + "</core:namespace><core:record><core:key>b1</core:key>"
                                + plain + "</core:record>");
        assertThat(texts(parse(xml), "namespace")).startsWith(CONTRACT, OTHER_CONTRACT);
    }

    @Test
    void textsAreTexts_whateverStandsInThem() throws Exception {
        String text = "<script>alert('å')</script> & ]]> \"𝄞\" &amp;";
        RiskCard card = RiskCardBuilder.builder()
                .statement(new Statement(new RecordKey("p1"), Optional.of(LocalId.of("r1"))))
                .owner(Owner.of("TSTASTA00000-RG00", "TSTASTA00000-U101"))
                .title(text)
                .zone(RiskZone.RED)
                .signs(List.of(text))
                .actions(List.of(new AgreedAction(Optional.of(1), text, List.of(), List.of())))
                .build();

        String xml = written(List.of(record(CONTRACT, "p1", "<plan/>")), least().risks(List.of(card)));

        assertValid(xml);
        assertThat(Stream.of("title", "sign", "text").flatMap(element -> texts(parse(xml), element).stream()))
                .contains(text)
                .filteredOn(text::equals)
                .hasSize(3);
    }

    @Test
    void whatCouldNotBeFetchedAndWhoIsNotConnectedAreTold() throws Exception {
        HsaId municipality = new HsaId("TSTASTA00000-KS00");
        Coverage coverage = Coverage.of(
                List.of(
                        Asked.of(RecordKind.PLAN, new HsaId("TSTASTA00000-SYS1"), Ending.notFetched("SP-LATE", 2)),
                        Asked.of(
                                RecordKind.PLAN,
                                new HsaId("TSTASTA00000-SYS2"),
                                Ending.answered(1).outOfACopy(Optional.of(LocalDateTime.of(2026, 1, 29, 19, 30)))),
                        Asked.lookUpFailed(RecordKind.NOTE, "SP-INDEX")),
                List.of(new Expected(
                        municipality, Optional.of("Rymdstadens kommun"), Set.of(RecordKind.PLAN), Set.of())));

        String xml = written(
                List.of(),
                new OverviewSections()
                        .coverage(coverage, kind -> ASKED_BY, Optional.of("late-1"))
                        .resultInfo("Alla källor har inte kunnat svara."));

        assertValid(xml);
        Document answer = parse(xml);
        assertThat(texts(answer, "complete")).containsExactly("false");
        assertThat(texts(answer, "state"))
                .containsExactlyInAnyOrder("notFetched", "hasData", "notFetched", "notConnected");
        assertThat(texts(answer, "dataAsOf")).containsExactly("20260129193000");
        assertThat(texts(answer, "atLeastCount")).containsExactly("2");
        assertThat(texts(answer, "serviceDomain")).containsExactly(ASKED_BY.serviceDomain());
        assertThat(texts(answer, "lateToken")).containsExactly("late-1");
        assertThat(texts(answer, "resultCode")).containsExactly("INFO");
    }

    @Test
    void anAnswerWithoutCoverageOrResultIsADefect() {
        assertThatThrownBy(() -> written(List.of(), new OverviewSections().resultOk()))
                .isInstanceOf(IllegalStateException.class);
    }

    private static OverviewSections whole(Section section) {
        Planning planning = section.reading().planning();
        AsOf asOf = section.reading().asOf();
        TimelineQuestion question = TimelineQuestion.around(asOf);
        return new OverviewSections()
                .links(ServiceLinks.of(section.reading(), section.bookings(), ServiceAudience.PERSON, HOSTS))
                .findings(Findings.of(section.grounds(), service -> true))
                .due(Due.of(planning, section.roster(), asOf))
                .risks(section.risks())
                .responsibilities(section.matrix())
                .plans(planning.plans(), section.graph(), everySource(planning).of(planning.notes()), List.of())
                .agreements(planning.agreements(), section.graph())
                .timeline(Timeline.of(planning, section.roster(), question), question, section.bookings())
                .contacts(
                        section.roster(),
                        section.graph().from(planning.contacts()),
                        TOPIC,
                        new WhomToAsk(planning, section.roster(), asOf, service -> true).now(AskQuestion.about(TOPIC)))
                .coverage(section.coverage(), kind -> ASKED_BY, Optional.empty())
                .resultOk();
    }

    private static PlanNotes everySource(Planning planning) {
        return new PlanNotes(planning.notes().stream().map(Known::system).collect(toSet()), Templates.shipped());
    }

    private static OverviewSections least() {
        return new OverviewSections()
                .coverage(Coverage.of(List.of(), List.of()), kind -> ASKED_BY, Optional.empty())
                .resultOk();
    }

    private static List<CitedRecord> records(Planning planning) {
        return planning.all()
                .map(Known::key)
                .map(key -> record(CONTRACT, key.value(), "<record/>"))
                .toList();
    }

    private static CitedRecord record(String contract, String key, String xml) {
        return new CitedRecord(contract, new RecordKey(key), out -> out.write(xml.getBytes(UTF_8)));
    }

    private static String written(List<CitedRecord> records, OverviewSections sections) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RESPONSE.write(records, RESPONSE.written(sections), out);
        return out.toString(UTF_8);
    }

    private static void assertValid(String xml) throws Exception {
        SCHEMA.newValidator().validate(new StreamSource(new ByteArrayInputStream(xml.getBytes(UTF_8))));
    }

    private static Document parse(String xml) {
        try {
            return DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml.getBytes(UTF_8)));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> cited(Document answer) {
        return Set.copyOf(texts(answer, "recordKey"));
    }

    private static Set<String> keys(Document answer) {
        return Set.copyOf(texts(answer, "key"));
    }

    private static List<String> texts(Document answer, String element) {
        NodeList found = answer.getElementsByTagNameNS("*", element);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> found.item(i).getTextContent())
                .toList();
    }

    private static Set<String> parents(Document answer, String element) {
        return all(answer, element)
                .map(found -> found.getParentNode().getLocalName())
                .collect(toSet());
    }

    private static Stream<Node> all(Document answer, String element) {
        NodeList found = answer.getElementsByTagNameNS("*", element);
        return IntStream.range(0, found.getLength()).mapToObj(found::item);
    }

    private static List<String> children(Element parent) {
        NodeList all = parent.getChildNodes();
        return IntStream.range(0, all.getLength())
                .mapToObj(all::item)
                .filter(Element.class::isInstance)
                .map(child -> child.getLocalName())
                .toList();
    }
}
