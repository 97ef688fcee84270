package se.samplan.running;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static se.samplan.running.OverviewRequest.CORE;
import static se.samplan.running.OverviewRequest.SERVICE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import se.samplan.launch.RunningAdapter;
import se.samplan.samples.messages.stub.Landscape;
import se.samplan.samples.messages.stub.Mood;
import se.samplan.samples.messages.stub.Variant;

/**
 * What Asta, and Maria for her, is told as new over all contracts, when she asks with the marker of her last answer (overview, section
 * 10). The adapter has the clock of today, to which the whole story is past.
 */
class OverviewChangesTest {

    private static final String ASTA = "TSTASTA00000-CON1";
    private static final String MARIA = "TSTASTA00000-CON2";
    private static final String REFUSED =
            "changeMarker: not given to this caller for this person and the overview, or too old; ask without it";

    /** The name that the story gives a record, at the end of its id. */
    private static final Pattern NAME = Pattern.compile("(?:.*:)?([PACBNK][0-9])");

    private static final Landscape SOURCES = Landscape.start(Variant.atStep(2), 0);
    private static RunningAdapter adapter;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        Files.write(folder.resolve("consumers.txt"), List.of(ASTA + " = person as-of", MARIA + " = agent as-of"));
        adapter = RunningAdapter.start(SettingsFile.write(
                folder,
                SOURCES,
                "consumers.file = consumers.txt",
                "policy.without-mandates = show",
                "aggregation.total = 8s",
                "aggregation.per-source = 3s"));
    }

    @AfterAll
    static void stop() {
        adapter.close();
        SOURCES.close();
    }

    @AfterEach
    void mend() {
        SOURCES.source("SYS2").setMood(Mood.NORMAL);
        SOURCES.source("SYS5").setMood(Mood.NORMAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {ASTA, MARIA})
    void atEachStepWhatIsNewIsToldInWords(String reader) throws IOException {
        SOURCES.goTo(Variant.atStep(2));
        Answer answer = ask(reader, "");
        assertThat(told(answer)).isEmpty();
        for (int step : IntStream.rangeClosed(3, 10).toArray()) {
            SOURCES.goTo(Variant.atStep(step));
            answer = ask(reader, marker(answer));

            List<String> expected = expected(step);
            assertThat(told(answer)).as("step " + step).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(text(answer, "comparison")).isEqualTo("compared");
            assertThat(text(answer, "count")).isEqualTo(Integer.toString(expected.size()));
        }
    }

    @Test
    void theFirstAnswerHasAMarkerAndNothingNew() {
        Element changes = ask(ASTA, "").elements(SERVICE, "changes").get(0);

        assertThat(changes.getElementsByTagNameNS(CORE, "changeMarker").getLength())
                .isEqualTo(1);
        assertThat(changes.getElementsByTagNameNS("*", "*").getLength()).isEqualTo(1);
    }

    @Test
    void aTimeThatWasMovedIsToldAsMoved_andWhenItWas() {
        SOURCES.goTo(Variant.atStep(9));
        Answer before = ask(ASTA, "");
        SOURCES.goTo(Variant.of("V-37"));

        Answer after = ask(ASTA, marker(before));

        assertThat(told(after)).containsExactly("bookingMoved | En tid har flyttats | B8");
        assertThat(after.elements(CORE, "movedFrom").stream().map(Element::getTextContent))
                .containsExactly("20260224130000");
        assertThat(told(ask(ASTA, marker(after)))).isEmpty();
    }

    @Test
    void aRecordThatMayNotBeSeenAnyMoreIsNotTold() {
        SOURCES.goTo(Variant.atStep(9));
        Answer before = ask(ASTA, "");
        SOURCES.goTo(Variant.of("V-09"));

        Answer after = ask(ASTA, marker(before));

        assertThat(names(before)).containsValue("P3");
        assertThat(names(after)).doesNotContainValue("P3");
        assertThat(told(after)).isEmpty();
    }

    @Test
    void aSourceThatFailsTakesNothingAway_andWhatItHadBeforeIsNotNewWhenItIsBack() {
        SOURCES.goTo(Variant.atStep(6));
        Answer before = ask(ASTA, "");
        SOURCES.source("SYS2").setMood(Mood.FAULT);
        Answer during = ask(ASTA, marker(before));
        Answer first = ask(ASTA, "");
        SOURCES.source("SYS2").setMood(Mood.NORMAL);

        assertThat(told(during)).isEmpty();
        assertThat(told(ask(ASTA, marker(during)))).isEmpty();
        assertThat(told(ask(ASTA, marker(first)))).isEmpty();
    }

    @Test
    void theLateTokenAndTheMarkerGoTogether() {
        SOURCES.goTo(Variant.atStep(8));
        Answer before = ask(ASTA, "");
        SOURCES.goTo(Variant.atStep(9));
        SOURCES.source("SYS5").setMood(Mood.SILENT);
        Answer late = ask(ASTA, marker(before));
        SOURCES.source("SYS5").setMood(Mood.NORMAL);

        Answer whole = ask(ASTA, "<svc:lateToken>" + text(late, "lateToken") + "</svc:lateToken>" + marker(late));

        assertThat(told(late)).noneMatch(line -> line.endsWith("P5"));
        assertThat(told(whole)).contains("planNew | Du har fått en ny plan | P5");
    }

    @Test
    void withoutTheSectionThereIsNoMarker_andATimeIsSeenToBeMovedAllTheSame() {
        SOURCES.goTo(Variant.atStep(9));
        Answer before = ask(ASTA, "");
        SOURCES.goTo(Variant.of("V-37"));

        Answer after = ask(ASTA, "<svc:section>timeline</svc:section>", marker(before));

        assertThat(after.elements(SERVICE, "changes")).isEmpty();
        assertThat(after.elements(CORE, "movedFrom")).hasSize(1);
    }

    @Test
    void aMarkerOfAnotherReaderOrOfAContractOrAlteredIsRefused() {
        String ours = text(ask(ASTA, ""), "changeMarker");
        String ofPlans = Request.aboutAsta()
                .replacing(
                        "</svc:GetCarePlans>",
                        "<agg:aggregationRequest xmlns:agg=\"urn:samplan:interoperability:aggregation:1\">"
                                + "<agg:includeSummary>true</agg:includeSummary></agg:aggregationRequest></svc:GetCarePlans>")
                .to(adapter.address())
                .elements("urn:samplan:interoperability:aggregation:1", "changeMarker")
                .get(0)
                .getTextContent();

        Refusals.assertFault(ask(MARIA, marker(ours)), "Client", REFUSED);
        Refusals.assertFault(ask(ASTA, marker(ofPlans)), "Client", REFUSED);
        Refusals.assertFault(ask(ASTA, marker(ours + "AAAA")), "Client", REFUSED);
        Refusals.assertFault(ask(ASTA, "<svc:section>due</svc:section>", marker("AAAA")), "Client", REFUSED);
    }

    private static Answer ask(String reader, String... more) {
        return OverviewRequest.with(OverviewRequest.IN_THE_STORY, String.join("", more))
                .with(Request.CONSUMER, reader)
                .to(adapter.address());
    }

    private static String marker(Answer answer) {
        return marker(text(answer, "changeMarker"));
    }

    private static String marker(String token) {
        return "<svc:changeMarker>" + token + "</svc:changeMarker>";
    }

    private static String text(Answer answer, String element) {
        List<Element> found = answer.elements(CORE, element);
        assertThat(found).as(element + " in " + answer.text()).hasSize(1);
        return found.get(0).getTextContent();
    }

    /** A line for each: kind, text, and the records by their names in the story. */
    private static List<String> told(Answer answer) {
        Map<String, String> names = names(answer);
        return answer.elements(CORE, "change").stream()
                .map(change -> Answer.textIn(change, "kind") + " | " + Answer.textIn(change, "text") + " | "
                        + texts(change, "recordKey").stream()
                                .map(names::get)
                                .sorted()
                                .collect(joining(" ")))
                .toList();
    }

    /** The names of the records in the story, by their keys. */
    private static Map<String, String> names(Answer answer) {
        Map<String, String> names = new HashMap<>();
        answer.elements(CORE, "record").forEach(record -> names.put(Answer.textIn(record, "key"), name(record)));
        return names;
    }

    private static String name(Element record) {
        return texts(record, "*").stream()
                .map(NAME::matcher)
                .filter(Matcher::matches)
                .map(name -> name.group(1))
                .findFirst()
                .orElse("?");
    }

    private static List<String> texts(Element within, String element) {
        NodeList found = within.getElementsByTagNameNS("*", element);
        return IntStream.range(0, found.getLength())
                .mapToObj(number -> found.item(number).getTextContent())
                .toList();
    }

    /** What the story tells as new at a step, written by hand from scenario Asta, sections 4 and 8. */
    private static List<String> expected(int step) throws IOException {
        String start = step + " | ";
        return Sample.text("overview-changes.txt")
                .lines()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()))
                .toList();
    }
}
