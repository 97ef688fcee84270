package se.samplan.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;

/** Filters and pages, asked for by a consumer and told to no source. */
class SelectionOverSocketsTest {

    @RegisterExtension
    static final AdapterInFront asta = AdapterInFront.ofAsta();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<topic>doseBagSupply</topic>                        | P4 P5",
                "<topic>noSuchTopicYet</topic>                       | ''",
                "<goalStatus>partlyAchieved</goalStatus>             | P4",
                "<goalStatus>noProgress</goalStatus>                 | P2",
                "<text>dospåsar</text>                               | P4",
                "<text>DOSPÅSAR apoteket</text>                      | P4",
                "<text>dospasar</text>                               | ''",
                "<changedSince>20260122160000</changedSince>         | P4 P5",
                "<changedSince>20260129151001</changedSince>         | ''",
                "<careSphere>socialCare</careSphere>                 | P5",
                "<planType>GP</planType>                             | P5",
                "<unit>tstasta00000-u501</unit>                      | P5",
                "<validAt>20260729</validAt>                         | P2 P5",
                "<status>active</status><topic>doseBagSupply</topic> | P4 P5"
            })
    void givesExactlyThePlansThatWereAskedFor(String filter, String plans) {
        Answer answer = asta.send(asking(filter));

        assertThat(answer.plans()).as(answer.toString()).containsExactlyInAnyOrder(words(plans));
        assertThat(answer.resultCode()).isEqualTo("OK");
        assertThat(answer.sources())
                .hasSize(5)
                .allSatisfy(source -> assertThat(source.code()).isEqualTo("DataFromSource"));
    }

    @Test
    void keepsPublishedFilters_evenIfNoSourceDoes() {
        String unit = "<svc:careUnitHSAId>tstasta00000-u501</svc:careUnitHSAId><svc:patientId>";
        String days = "</svc:patientId><svc:datePeriod><core:start>20260129</core:start><core:end>20260129</core:end>"
                + "</svc:datePeriod>";

        assertThat(asta.send(Request.aboutAsta().replacing("<svc:patientId>", unit))
                        .plans())
                .containsExactly("P5");
        assertThat(asta.send(Request.aboutAsta().replacing("</svc:patientId>", days))
                        .plans())
                .containsExactly("P5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<planType>XYZ</planType>                                                  | planType",
                "<status>aktiv</status>                                                    | status",
                "<goalStatus>done</goalStatus>                                             | goalStatus",
                "<prominence>high</prominence>                                             | prominence",
                "<careSphere>care</careSphere>                                             | careSphere",
                "<topic>dos påsar</topic>                                                  | topic",
                "<responsibleParty> </responsibleParty>                                    | responsibleParty",
                "<unit> </unit>                                                            | unit",
                "<owner> </owner>                                                          | owner",
                "<text>?!</text>                                                           | text",
                "<validAt>20260231</validAt>                                               | validAt",
                "<changedSince>20260231000000</changedSince>                               | changedSince",
                "<validityPeriod><start>20260231</start></validityPeriod>                  | validityPeriod",
                "<validityPeriod><start>20260301</start><end>20260228</end></validityPeriod> | validityPeriod",
                "<sortBy>title</sortBy>                                                    | sortBy",
                "<sortBy>Owner</sortBy>                                                    | sortBy",
                "<continuation>AAAA</continuation>                                         | continuation"
            })
    void refusesWhatMeansNothing_andNamesTheElement(String option, String element) {
        Answer answer = asta.send(asking(option));

        assertThat(answer.faultCode()).isEqualTo("Client");
        assertThat(answer.faultText()).contains("aggregationRequest/" + element + ":");
        assertThat(asta.sources())
                .allSatisfy(source -> assertThat(source.received()).isEmpty());
    }

    @Test
    void givesNoMoreThanWasAskedFor_theMostImportantFirst() {
        assertThat(asta.send(asking("<maxRecords>2</maxRecords>")).plans()).containsExactly("P5", "P4");
    }

    /** P2 has no last day; P5, P4 and P3 end in that order backwards; P1 states neither. KH00 has P4, KS00 P5, and RG00 the rest. */
    @ParameterizedTest
    @CsvSource({"validity, P2 P5 P4 P3 P1", "updated, P5 P4 P3 P2 P1", "start, P1 P2 P3 P4 P5", "owner, P4 P5 P2 P3 P1"
    })
    void givesThePlansInTheOrderThatIsAskedFor_atOnceAndPageByPage_whoeverAnswersLast(String by, String plans) {
        String sorted = "<sortBy>" + by + "</sortBy>";
        asta.source("SYS5").setDelay(Duration.ofMillis(300));

        assertThat(asta.send(asking(sorted)).plans()).containsExactly(plans.split(" "));
        List<String> all = new ArrayList<>();
        String more = "";
        for (int page = 0; page < 3; page++) {
            Answer answer = asta.send(
                    asking("<includeSummary>true</includeSummary><maxRecords>2</maxRecords>" + more + sorted));
            all.addAll(answer.plans());
            List<Element> next = answer.elements("urn:samplan:interoperability:aggregation:1", "continuation");
            more = next.isEmpty() ? "" : "<continuation>" + next.get(0).getTextContent() + "</continuation>";
        }
        assertThat(all).containsExactly(plans.split(" "));
    }

    @Test
    void givesTheWholeAnswerPageByPage_andToNobodyElse() {
        List<String> all = new ArrayList<>();
        String more = "";
        for (int page = 0; page < 3; page++) {
            Answer answer = asta.send(asking("<includeSummary>true</includeSummary><maxRecords>2</maxRecords>" + more));
            all.addAll(answer.plans());
            List<Element> next = answer.elements("urn:samplan:interoperability:aggregation:1", "continuation");
            more = next.isEmpty() ? "" : "<continuation>" + next.get(0).getTextContent() + "</continuation>";
            assertThat(next).hasSize(page < 2 ? 1 : 0);
            if (page == 0) {
                Request other = asking(more).with("x-vp-sender-id", "TSTASTA00000-CONS2");
                assertThat(asta.send(other).faultText()).contains("aggregationRequest/continuation:");
            }
        }
        assertThat(all).containsExactly("P5", "P4", "P3", "P2", "P1");
    }

    private static Request asking(String options) {
        return Request.aboutAsta()
                .replacing(
                        "</svc:GetCarePlans>",
                        "<aggregationRequest xmlns=\"urn:samplan:interoperability:aggregation:1\">" + options
                                + "</aggregationRequest></svc:GetCarePlans>");
    }

    private static String[] words(String text) {
        return text.isBlank() ? new String[0] : Set.of(text.split(" ")).toArray(String[]::new);
    }
}
