package se.samplan.running;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static se.samplan.running.Variants.ALL;
import static se.samplan.running.Variants.STRUCTURE;
import static se.samplan.running.Variants.SUMMARY;
import static se.samplan.running.Variants.assertValidForEverybody;
import static se.samplan.running.Variants.documentOf;
import static se.samplan.running.Variants.statuses;
import static se.samplan.running.Variants.titleOf;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import se.samplan.contracts.careplans.v2.GetCarePlansResponseType;
import se.samplan.contracts.logistics.v3.CarePlanType;
import se.samplan.running.Answer.Status;
import se.samplan.samples.messages.stub.StubSource;
import se.samplan.samples.messages.stub.Variant;

/**
 * The variants that are about what stands in a message, and how it is written (scenario Asta, section 10). V-22, a message for
 * each schematron rule, is for producers: an aggregator passes records on as they are. So is the document of more than 100 KB
 * in V-25 (INV-S8).
 */
class VariantMessagesTest {

    private static final String SUMMARY_ASKED = "<agg:includeSummary>true</agg:includeSummary>";
    private static final String DISCHARGE_SUMMARY = ">TSTASTA00000-SYS2:N3<";

    @RegisterExtension
    static final AdapterInFront asta = AdapterInFront.ofVariants();

    @Test
    void v19_unknownExtension_isPassedOnUnchanged() {
        asta.goTo("V-19");

        Answer answer = asta.ask();

        assertThat(answer.text()).containsOnlyOnce("Åsa &amp; Örjan<ny:tom ny:nr=\"1\"/></ny:del>");
        assertThat(answer.elements("urn:example:ny", "*")).hasSize(2);
        assertThat(answer.sources()).isEqualTo(statuses());
        assertValidForEverybody(answer);
    }

    @Test
    void v20_unknownKindOfContact_isKeptWithItsName() {
        asta.goTo("V-20");

        Answer answer = asta.send(StoryContract.CONTACTS.request());

        assertThat(answer.text())
                .contains("<core:code>9</core:code>", ">Fast kontakt av ny sort<")
                .contains(">C1<", ">C2<", ">C3<", ">C4<");
        assertThat(answer.sources())
                .containsExactly(Status.answered("SYS1"), Status.answered("SYS4"), Status.answered("SYS5"));
    }

    @Test
    void v20_unknownKindOfPlan_isKeptWithItsName() {
        asta.goTo("V-20");

        Answer answer = asta.ask();

        assertThat(answer.plans()).containsExactly(ALL);
        assertThat(answer.text()).contains("<m1:code>FRAMTID</m1:code>", ">Plan av ny sort<");
        assertThat(answer.sources()).isEqualTo(statuses());
        assertValidForEverybody(answer);
    }

    @Test
    void v21_oldConsumer_readsThePlansAndPassesOverWhatIsOurs() throws JAXBException {
        asta.goTo("V-21");

        Answer answer = asta.ask();

        GetCarePlansResponseType read = JAXBContext.newInstance(GetCarePlansResponseType.class)
                .createUnmarshaller()
                .unmarshal(answer.body(), GetCarePlansResponseType.class)
                .getValue();
        assertThat(Schemas.NATIONAL.problems(answer.body())).isEmpty();
        assertThat(Schemas.NATIONAL.problems(answer.header())).isEmpty();
        CarePlanType sip = read.getCarePlan().stream()
                .filter(plan -> plan.getCarePlanHeader().getDocumentId().equals("P4"))
                .findFirst()
                .orElseThrow();
        assertThat(sip.getCarePlanHeader().getDocumentTitle()).isEqualTo("Samordnad individuell plan");
        assertThat(sip.getCarePlanBody().getContent())
                .singleElement()
                .satisfies(content -> assertThat(new String(content.getValue(), UTF_8))
                        .contains("<title>Samordnad individuell plan (SIP)</title>"));
        assertThat(sip.getCarePlanBody().getAny())
                .singleElement()
                .isInstanceOfSatisfying(
                        Element.class,
                        container -> assertThat(container.getNamespaceURI()).isEqualTo(STRUCTURE));
    }

    @Test
    void v23_expiredPlan_isStillDelivered_unlessSomebodyAsksForADay() {
        Variant thatDay = Variant.of("V-23-valid-at");
        asta.goTo("V-23");

        assertThat(asta.ask().plans()).containsExactly(ALL);
        assertThat(asta.ask().sources()).isEqualTo(statuses());
        assertThat(asta.send(StoryContract.PLANS.request(thatDay)).plans())
                .contains("P2")
                .doesNotContain("P1", "P3");
    }

    @Test
    void v24_theHourThatComesTwice_isKeptAsItIsWritten() {
        asta.goTo("V-24");

        Answer plans = asta.ask();
        Answer bookings = asta.send(StoryContract.BOOKINGS.request());

        assertThat(plans.text()).containsOnlyOnce("<m1:dateTime>20261025023000</m1:dateTime>");
        assertThat(bookings.elements("*", "startTimeInclusive"))
                .extracting(Node::getTextContent)
                .containsExactly("20261025023000");
        assertValidForEverybody(plans);
    }

    @Test
    void v25_aPlanWith500Activities_isAccepted() {
        asta.goTo("V-25");

        Answer answer = asta.ask();

        assertThat(answer.plans()).containsExactly(ALL);
        assertThat(answer.elements(STRUCTURE, "activity").stream()
                        .filter(activity -> documentOf(activity).equals("P4")))
                .hasSize(500);
        assertThat(answer.sources()).isEqualTo(statuses());
        assertValidForEverybody(answer);
    }

    @Test
    void v26_referencesAndCdata_areReadAsMeant() {
        asta.goTo("V-26");

        assertThat(titleOf("P1", asta.ask())).isEqualTo("Vårdplan < <diabetes> & 🙂\"");
    }

    @Test
    void v26_aByteOrderMark_doesNoHarm() {
        asta.goTo("V-26-bom");

        assertThat(titleOf("P1", asta.ask())).isEqualTo("Vårdplan diabetes");
    }

    @Test
    void v26_aDeclarationThatContradictsTheHeader_doesNoHarm() {
        asta.goTo("V-26-declaration");

        Answer answer = asta.ask();

        assertThat(titleOf("P1", answer)).isEqualTo("Vårdplan diabetes");
        assertThat(answer.sources()).isEqualTo(statuses());
    }

    @Test
    void v26_bytesThatAreNotWhatTheHeaderSays_areRefused() {
        asta.goTo("V-26-bytes");

        assertThatDiabetesIsRefused(asta.ask());
    }

    @Test
    void v26_aDoctype_isRefused_andNothingThatItPointsAtIsFetched() {
        Variant variant = asta.goTo("V-26-doctype");
        try (StubSource canary = StubSource.start("TSTASTA00000-CANARY", 0, request -> new byte[0])) {
            String answer =
                    new String(variant.answer("SYS3", "GetCarePlans.xml").orElseThrow(), UTF_8);
            String fetching = answer.replace("http://127.0.0.1:9/", canary.uri().toString());
            assertThat(fetching).isNotEqualTo(answer);
            asta.source("SYS3").answerWith(request -> fetching.getBytes(UTF_8));

            assertThatDiabetesIsRefused(asta.ask());
            assertThat(canary.openedConnections()).isZero();
        }
    }

    @Test
    void v30_aDanglingLink_isPassedOnAsItIs() {
        asta.goTo("V-30");

        Answer answer = asta.send(StoryContract.AGREEMENTS.request());

        assertThat(answer.text()).contains(">TSTASTA00000-SYS4:P99<").doesNotContain(">TSTASTA00000-SYS4:P4<");
        assertThat(answer.resultCode()).isEqualTo("OK");
    }

    @Test
    void v31_aPlanThatIsHiddenInANote_isANoteAndNoPlan() {
        asta.goTo("V-31");

        Answer notes = asta.send(StoryContract.NOTES.request());
        Answer plans = asta.ask();

        assertThat(notes.text()).containsOnlyOnce(DISCHARGE_SUMMARY).contains("&lt;title&gt;Vårdplan&lt;/title&gt;");
        assertThat(plans.plans()).containsExactly(ALL);
        assertThat(plans.text()).doesNotContain("N3<", "docbook");
        assertThat(asta.send(StoryContract.NOTES.asking("<agg:includeSummary>true</agg:includeSummary>"))
                        .text())
                .contains("aggregationSummary")
                .doesNotContain("planNote");
    }

    /**
     * Two agreements in force about the same, and one of their parties gone. To see that takes what the agreements and the
     * contacts say together; an aggregator of one contract claims nothing.
     */
    @Test
    void v32_anAgreementThatWasNeverClosed_isInForce_andNothingIsClaimed() {
        asta.goTo("V-32");

        Answer answer = asta.send(StoryContract.AGREEMENTS.asking("<agg:includeSummary>true</agg:includeSummary>"));

        assertThat(answer.elements("*", "title").stream()
                        .map(Element::getTextContent)
                        .filter(title -> title.startsWith("Överenskommelse")))
                .containsExactly(
                        "Överenskommelse med fast vårdkontakt i hemsjukvården",
                        "Överenskommelse med kirurgmottagningen",
                        "Överenskommelse med fast vårdkontakt, Sol och Måne",
                        "Överenskommelse Diabetesmottagningen");
        assertThat(answer.text()).doesNotContain(">replaced<");
        assertThat(answer.elements(SUMMARY, "finding")).isEmpty();
        assertThat(answer.resultCode()).isEqualTo("OK");
    }

    /** As V-32: the plan and the agreement are of different contracts. */
    @Test
    void v33_stitchesWithTwoResponsible_areDeliveredAsTheyAre_andNothingIsClaimed() {
        asta.goTo("V-33");

        Answer plans = asta.send(StoryContract.PLANS.asking(SUMMARY_ASKED));
        Answer agreements = asta.send(StoryContract.AGREEMENTS.asking(SUMMARY_ASKED));

        assertThat(plans.elements(STRUCTURE, "activity").stream()
                        .filter(activity ->
                                Answer.textIn(activity, "activityId").equals("a1"))
                        .filter(activity -> documentOf(activity).equals("P4"))
                        .map(activity -> activity.getElementsByTagNameNS(STRUCTURE, "name")
                                .item(0)
                                .getTextContent()))
                .containsExactly("Farzane Hatamian");
        assertThat(agreements.text()).contains("Borttagningen av stygn lämnas över till hälsocentralen.");
        assertThat(plans.elements(SUMMARY, "finding")).isEmpty();
        assertThat(agreements.elements(SUMMARY, "finding")).isEmpty();
    }

    @Test
    void v34_everyKindOfPlan_isDeliveredInItsPlace() {
        Variant variant = asta.goTo("V-34");

        Answer answer = asta.send(StoryContract.PLANS.request(variant));

        assertThat(answer.plans())
                .containsExactly(
                        // for the overview: in force, then of unknown status
                        "SUMP",
                        "GP",
                        "HP",
                        "SIP",
                        "SPLPTLRV",
                        // for all plans: in force, then of unknown status
                        "ANNP",
                        "EGENP",
                        "KRISP",
                        "LSSIP",
                        "MVP",
                        "UTSP",
                        "RP",
                        "SPU",
                        "SVP",
                        "VP");
        assertThat(answer.sources()).isEqualTo(statuses());
        assertThat(answer.resultCode()).isEqualTo("OK");
        assertValidForEverybody(answer);
    }

    @Test
    void v35_fiveSourcesWithTwentyPlansEach_areHundredPlans() {
        Variant variant = asta.goTo("V-35");
        long before = System.nanoTime();

        Answer answer = asta.send(StoryContract.PLANS.request(variant));

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
        assertThat(answer.plans())
                .hasSize(100)
                .isEqualTo(Stream.of("SYS1", "SYS2", "SYS3", "SYS4", "SYS5")
                        .flatMap(VariantMessagesTest::twenty)
                        .toList());
        assertThat(answer.sources()).isEqualTo(statuses());
        assertValidForEverybody(answer);
    }

    @Test
    void v36_aCancelledVisit_isACareContactWithThatStatus_andBookedNoLonger() {
        asta.goTo(Variant.atStep(7));
        String contactsBefore = markerOf(asta.send(StoryContract.CARE_CONTACTS.asking(SUMMARY_ASKED)));
        String bookingsBefore = markerOf(asta.send(StoryContract.BOOKINGS.asking(SUMMARY_ASKED)));
        asta.goTo("V-36");

        Answer contacts = asta.send(StoryContract.CARE_CONTACTS.asking(SUMMARY_ASKED + contactsBefore));
        Answer bookings = asta.send(StoryContract.BOOKINGS.asking(SUMMARY_ASKED + bookingsBefore));

        assertThat(textsOf(contacts, "documentId")).containsExactly("K9", "K7", "K6", "K5", "K4", "K3", "K2", "K1");
        assertThat(contacts.text()).containsOnlyOnce(">inställd vårdkontakt<");
        assertThat(changesIn(contacts)).containsExactly("new TSTASTA00000-SYS1:K9");
        assertThat(textsOf(bookings, "bookingId")).containsExactly("B6", "B8");
        assertThat(changesIn(bookings)).singleElement().asString().startsWith("removed ");
    }

    @Test
    void v37_aBookingThatIsMoved_isTheSameWithAnotherTime() {
        asta.goTo(Variant.atStep(9));
        String before = markerOf(asta.send(StoryContract.BOOKINGS.asking(SUMMARY_ASKED)));
        asta.goTo("V-37");

        Answer bookings = asta.send(StoryContract.BOOKINGS.asking(SUMMARY_ASKED + before));

        assertThat(textsOf(bookings, "bookingId")).containsExactly("B8");
        assertThat(textsOf(bookings, "startTimeInclusive")).containsExactly("20260226090000");
        assertThat(changesIn(bookings)).containsExactly("changed TSTASTA00000-U201:B8");
    }

    private static String markerOf(Answer answer) {
        return "<agg:changeMarker>"
                + answer.elements(SUMMARY, "changeMarker").get(0).getTextContent() + "</agg:changeMarker>";
    }

    private static List<String> changesIn(Answer answer) {
        return answer.elements(SUMMARY, "change").stream()
                .map(change -> Answer.textIn(change, "kind") + " " + Answer.textIn(change, "recordId"))
                .toList();
    }

    private static List<String> textsOf(Answer answer, String element) {
        return answer.elements("*", element).stream().map(Node::getTextContent).toList();
    }

    private static void assertThatDiabetesIsRefused(Answer answer) {
        assertThat(answer.plans()).isEqualTo(List.of("P5", "P4", "P3", "P2"));
        assertThat(answer.sources()).isEqualTo(statuses(Status.failed("SYS3", "SP-INVALID-ANSWER")));
    }

    private static Stream<String> twenty(String source) {
        return IntStream.rangeClosed(1, 20).mapToObj(number -> String.format(Locale.ROOT, "%s-%02d", source, number));
    }
}
