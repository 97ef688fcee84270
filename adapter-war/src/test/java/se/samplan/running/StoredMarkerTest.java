package se.samplan.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.w3c.dom.Element;
import se.samplan.samples.messages.stub.Mood;

/** {@code changes.keep = store}: the marker is short, and good for the same. */
class StoredMarkerTest {

    private static final String OURS = "urn:samplan:interoperability:aggregation:1";

    @RegisterExtension
    static final AdapterInFront asta = AdapterInFront.ofAsta(
            "changes.keep = store",
            "changes.time = 5s",
            "aggregation.reserve = 5s",
            "changes.database = jdbc:h2:mem:stored-marker;DB_CLOSE_DELAY=-1");

    @Test
    void aStoredMarkerTellsWhatHasChanged() {
        String marker = only(asking(""), "changeMarker").getTextContent();
        asta.source("SYS5").setMood(Mood.UNKNOWN_ELEMENT);

        Answer next = asking("<agg:changeMarker>" + marker + "</agg:changeMarker>");

        assertThat(marker).hasSize(31);
        assertThat(Answer.textIn(only(next, "change"), "kind")).isEqualTo("changed");
        assertThat(Answer.textIn(only(next, "change"), "sourceSystem")).isEqualTo("TSTASTA00000-SYS5");
    }

    private static Answer asking(String more) {
        String end = "</svc:GetCarePlans>";
        return asta.send(Request.aboutAsta()
                .replacing(
                        end,
                        "<agg:aggregationRequest xmlns:agg=\"" + OURS
                                + "\"><agg:includeSummary>true</agg:includeSummary>" + more
                                + "</agg:aggregationRequest>" + end));
    }

    private static Element only(Answer answer, String element) {
        List<Element> found = answer.elements(OURS, element);
        assertThat(found).as(element).hasSize(1);
        return found.get(0);
    }
}
