package se.samplan.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import se.samplan.samples.messages.stub.Mood;

/** The summary on the wire: only for those who ask, valid in every case, and its tokens good for what they are for. */
class SummaryTest {

    private static final String OURS = "urn:samplan:interoperability:aggregation:1";
    private static final String SUMMARY = "<agg:includeSummary>true</agg:includeSummary>";

    @RegisterExtension
    static final AdapterInFront asta = AdapterInFront.ofAsta(
            "aggregation.per-source = 3s",
            "aggregation.connect = 3s",
            "aggregation.total = 8s",
            "aggregation.reserve = 500ms");

    @Test
    void isNotThereUnlessAskedFor() {
        assertThat(asta.ask().elements(OURS, "*")).isEmpty();
        assertThat(asta.ask().text()).doesNotContain(OURS);
        assertThat(asta.send(asking("<agg:includeSummary>false</agg:includeSummary>"))
                        .elements(OURS, "*"))
                .isEmpty();
    }

    @Test
    void tellsWhatCameFromWhere_lastInTheStatus() {
        Answer answer = asta.send(asking(SUMMARY));

        assertThat(answer.plans()).containsExactly("P5", "P4", "P3", "P2", "P1");
        Element summary = (Element) answer.header().getLastChild();
        assertThat(summary.getLocalName()).isEqualTo("aggregationSummary");
        assertThat(answer.elements(OURS, "sourceSummary")).hasSize(5).allSatisfy(source -> {
            assertThat(Answer.textIn(source, "outcome")).isEqualTo("answered");
            assertThat(Answer.textIn(source, "count")).isEqualTo("1");
        });
        assertThat(Answer.textIn(summary, "complete")).isEqualTo("true");
        assertThat(Answer.textIn(summary, "atLeastCount")).isEqualTo("5");
        assertThat(Answer.textIn(summary, "changeMarker")).isNotEmpty();
        assertThat(Answer.textIn(summary, "lateToken")).isEmpty();
        assertValid(answer);
    }

    @ParameterizedTest
    @EnumSource
    void isThereForEveryContract(StoryContract contract) {
        Answer answer = asta.send(contract.asking(SUMMARY));

        assertThat(answer.elements(OURS, "aggregationSummary"))
                .as(answer.text())
                .hasSize(1);
        assertThat(answer.elements(OURS, "sourceSummary")).isNotEmpty();
        assertThat(answer.header().getLastChild().getLocalName()).isEqualTo("aggregationSummary");
        assertValid(answer);
    }

    /** Those who have not moved to 3.0 get the same summary of the same notes. */
    @Test
    void tellsTheSameOfNotesInBothVersionsOfTheirContract() {
        Answer three = asta.send(StoryContract.NOTES.asking(SUMMARY));
        Answer two = asta.send(StoryContract.NOTES_2.asking(SUMMARY));

        for (Answer answer : List.of(two, three)) {
            assertThat(answer.elements(OURS, "sourceSummary").stream()
                            .map(source -> Answer.textIn(source, "logicalAddress") + " "
                                    + Answer.textIn(source, "outcome") + " " + Answer.textIn(source, "count")))
                    .containsExactly("TSTASTA00000-SYS1 answered 4", "TSTASTA00000-SYS2 answered 1");
            assertThat(onlyText(answer, "complete")).isEqualTo("true");
            assertThat(onlyText(answer, "atLeastCount")).isEqualTo("5");
        }
    }

    @Test
    void tellsNotesOf21AsIncomplete_whenASourceIsLate_andFetchesThemAfterwards() {
        asta.source("SYS2").setDelay(Duration.ofSeconds(20));
        Answer first = asta.send(StoryContract.NOTES_2.asking(SUMMARY));
        asta.source("SYS2").setDelay(Duration.ZERO);

        Answer second = asta.send(StoryContract.NOTES_2.asking(
                SUMMARY + "<agg:lateToken>" + onlyText(first, "lateToken") + "</agg:lateToken>"));

        assertThat(first.plans()).containsExactly("N2", "N1", "N0b", "N0a");
        assertThat(onlyText(first, "complete")).isEqualTo("false");
        assertThat(first.resultCode()).isEqualTo("INFO");
        assertThat(second.plans()).containsExactly("N3");
        assertThat(second.resultCode()).isEqualTo("OK");
    }

    @Test
    void isValidWhateverBecomesOfTheSources() {
        for (Mood mood : List.of(Mood.values())) {
            if (mood != Mood.NORMAL) {
                asta.source("SYS1").setMood(mood);
                asta.source("SYS4").setMood(mood);
                Answer answer = asta.send(asking(SUMMARY));
                assertThat(answer.elements(OURS, "aggregationSummary"))
                        .as(mood.name())
                        .hasSize(1);
                assertValid(answer);
            }
        }
    }

    @Test
    void aLateSourceCanBeFetchedDirectlyAfterwards_withoutTheIndex() {
        asta.source("SYS3").setDelay(Duration.ofSeconds(20));
        Answer first = asta.send(asking(SUMMARY));
        asta.source("SYS3").setDelay(Duration.ZERO);
        String token = onlyText(first, "lateToken");
        asta.index().clearReceived();

        Answer second = asta.send(asking(SUMMARY + "<agg:lateToken>" + token + "</agg:lateToken>"));

        assertThat(first.plans()).containsExactly("P5", "P4", "P3", "P2");
        assertThat(onlyText(first, "complete")).isEqualTo("false");
        assertThat(second.plans()).containsExactly("P1");
        assertThat(second.elements(OURS, "sourceSummary")).hasSize(1);
        assertThat(asta.index().received()).isEmpty();
        assertValid(first);
        assertValid(second);
    }

    @Test
    void aTokenThatIsNotGoodIsRefused_namingTheElement() {
        Answer late = asta.send(asking("<agg:lateToken>made.up</agg:lateToken>"));
        Answer marker = asta.send(asking(SUMMARY + "<agg:changeMarker>made.up</agg:changeMarker>"));

        assertThat(late.faultCode()).isEqualTo("Client");
        assertThat(late.faultText()).contains("aggregationRequest/lateToken").doesNotContain("made.up");
        assertThat(marker.faultCode()).isEqualTo("Client");
        assertThat(marker.faultText())
                .contains("aggregationRequest/changeMarker")
                .doesNotContain("made.up");
    }

    @Test
    void aMarkerTellsWhatHasChanged_andALateSourceRemovesNothing() {
        String marker = onlyText(asta.send(asking(SUMMARY)), "changeMarker");
        asta.source("SYS5").setMood(Mood.UNKNOWN_ELEMENT);
        asta.source("SYS3").setDelay(Duration.ofSeconds(20));

        Answer next = asta.send(asking(SUMMARY + "<agg:changeMarker>" + marker + "</agg:changeMarker>"));

        assertThat(next.elements(OURS, "change")).singleElement().satisfies(change -> {
            assertThat(Answer.textIn(change, "recordId")).isEqualTo("TSTASTA00000-SYS5:P5");
            assertThat(Answer.textIn(change, "kind")).isEqualTo("changed");
        });
        assertValid(next);
    }

    private static Request asking(String options) {
        return StoryContract.PLANS.asking(options);
    }

    private static String onlyText(Answer answer, String element) {
        List<Element> found = answer.elements(OURS, element);
        assertThat(found).as(element + " in " + answer).hasSize(1);
        return found.get(0).getTextContent();
    }

    private static void assertValid(Answer answer) {
        assertThat(Schemas.NATIONAL_AND_OURS.problems(answer.header())).isEmpty();
        assertThat(Schemas.NATIONAL.problems(answer.header())).isEmpty();
    }
}
