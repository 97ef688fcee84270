package se.samplan.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.w3c.dom.Element;
import se.samplan.samples.messages.stub.Variant;

/**
 * What Asta is told is new (scenario Asta, section 8), when she asks at each step with the marker of the step before. The
 * adapter has the clock of today, to which the whole story is past; the core replays it with the clock of each step.
 */
class StoryNoticesTest {

    private static final String OURS = "urn:samplan:interoperability:aggregation:1";

    @RegisterExtension
    static final AdapterInFront asta = AdapterInFront.ofAsta();

    @Test
    void contacts() {
        assertThat(replay(StoryContract.CONTACTS))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        4, List.of("new SYS1:C2"),
                        8, List.of("ended SYS1:C2", "new SYS4:C3", "new SYS5:C4")));
    }

    @Test
    void plans() {
        assertThat(replay(StoryContract.PLANS))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        4, List.of("new SYS1:P2"),
                        6, List.of("new SYS2:P3"),
                        8, List.of("new SYS4:P4"),
                        9, List.of("new SYS5:P5")));
    }

    @Test
    void agreements() {
        assertThat(replay(StoryContract.AGREEMENTS))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        5, List.of("new SYS1:A2"),
                        6, List.of("new SYS2:A3", "changed SYS3:A1"),
                        8, List.of("ended SYS1:A2", "new SYS4:A4")));
    }

    /** What is told at each step, in the order of the ids; steps without a change are left out. */
    private static Map<Integer, List<String>> replay(StoryContract contract) {
        Map<Integer, List<String>> told = new TreeMap<>();
        String marker = "";
        for (int step : IntStream.rangeClosed(2, 10).toArray()) {
            asta.goTo(Variant.atStep(step));
            Answer answer = asta.send(contract.asking("<agg:includeSummary>true</agg:includeSummary>" + marker));
            marker = "<agg:changeMarker>"
                    + answer.elements(OURS, "changeMarker").get(0).getTextContent() + "</agg:changeMarker>";
            List<String> changes = answer.elements(OURS, "change").stream()
                    .map(StoryNoticesTest::told)
                    .toList();
            if (!changes.isEmpty()) {
                told.put(step, changes);
            }
        }
        return told;
    }

    private static String told(Element change) {
        return Answer.textIn(change, "kind") + " "
                + Answer.textIn(change, "recordId").replace("TSTASTA00000-", "");
    }
}
