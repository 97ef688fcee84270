package se.samplan.running;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.samplan.samples.messages.stub.StubSource;

/** Requests that are of the contract but ask what cannot be asked. The element and the rule are told, never the value. */
class BadQuestionTest {

    private static final String PERSON_TYPE = "1.2.752.129.2.1.3.1";
    private static final String AFTER_PERSON = "</svc:patientId>";

    @RegisterExtension
    static final AdapterInFront asta = AdapterInFront.ofAsta();

    @AfterEach
    void nobodyWasAsked() {
        assertThat(asta.index().received()).isEmpty();
        assertThat(asta.sources()).flatMap(StubSource::received).isEmpty();
    }

    @Test
    void aKindOfPersonIdThatIsNotKnownIsRefused() {
        refused(
                Request.aboutAsta().replacing(PERSON_TYPE, "1.2.3.HEMLIG"),
                "patientId: the type is not the OID of a kind of personal identity that is known here");
    }

    @Test
    void anIdOfElevenDigitsIsRefused() {
        refusedId("19430424766");
    }

    @Test
    void anIdOfTenDigitsIsRefused() {
        refusedId("4304247663");
    }

    @Test
    void anIdWithASeparatorIsRefused() {
        refusedId("19430424-7663");
    }

    @Test
    void anIdWithBlanksAroundItIsRefused() {
        refusedId(" 194304247663 ");
    }

    @Test
    void anEmptyIdIsRefused() {
        refusedId("");
    }

    @Test
    void aLocalReserveNumberIsRefused_asALogicalError() {
        refusedReserveNumber(Request.aboutAsta()
                .replacing(PERSON_TYPE, "1.2.752.129.2.1.2.1")
                .replacing(Request.ASTA, "TSTASTA00000-SYS1-HEMLIG"));
    }

    @Test
    void aRegionalReserveNumberIsRefused_asALogicalError() {
        refusedReserveNumber(
                Request.aboutAsta().replacing(PERSON_TYPE, "1.2.752.97.3.1.3").replacing(Request.ASTA, "99HEMLIG1234"));
    }

    @Test
    void aMissingPersonIsRefused() {
        String text = Request.aboutAsta().text();
        String without = text.replaceFirst("(?s)<svc:patientId>.*</svc:patientId>", "");

        assertThat(without).isNotEqualTo(text);
        refused(
                Request.aboutAsta().withBody(without),
                "Element GetCarePlans: expected here: careUnitHSAId, patientId (cvc-complex-type.2.4.b)");
    }

    @Test
    void anElementInTheWrongPlaceIsRefused() {
        refused(
                Request.aboutAsta()
                        .replacing(AFTER_PERSON, AFTER_PERSON + "<svc:careUnitHSAId>HEMLIG</svc:careUnitHSAId>"),
                "Element GetCarePlans/careUnitHSAId: expected here: "
                        + "datePeriod, sourceSystemHSAId, careContactId, an element of another namespace "
                        + "(cvc-complex-type.2.4.a)");
    }

    @Test
    void aSecondPersonIsRefused() {
        Answer answer = asta.send(
                Request.aboutAsta()
                        .replacing(
                                AFTER_PERSON,
                                AFTER_PERSON
                                        + "<svc:patientId><core:id>194107149207</core:id><core:type>HEMLIG</core:type></svc:patientId>"));

        assertThat(answer.text()).doesNotContain("194107149207");
        assertThat(answer.faultText()).startsWith("Element GetCarePlans/patientId: expected here: datePeriod, ");
    }

    @Test
    void aDateThatIsNoneIsRefused() {
        refused(
                Request.aboutAsta().replacing(AFTER_PERSON, AFTER_PERSON + period("2026-01-HEMLIG", "20260131")),
                "Element GetCarePlans/datePeriod/start: the value does not have the form that the contract prescribes "
                        + "(cvc-pattern-valid)");
    }

    @Test
    void aMonthThatIsNoneIsRefused() {
        refused(
                Request.aboutAsta().replacing(AFTER_PERSON, AFTER_PERSON + period("20260101", "20261331")),
                "Element GetCarePlans/datePeriod/end: the value does not have the form that the contract prescribes "
                        + "(cvc-pattern-valid)");
    }

    @Test
    void aPeriodWithoutItsEndIsRefused() {
        refused(
                Request.aboutAsta()
                        .replacing(
                                AFTER_PERSON,
                                AFTER_PERSON + "<svc:datePeriod><core:start>20260101</core:start></svc:datePeriod>"),
                "Element GetCarePlans/datePeriod: expected here: end (cvc-complex-type.2.4.b)");
    }

    @Test
    void anAttributeThatIsNotAllowedIsRefused() {
        refused(
                Request.aboutAsta().replacing("<svc:patientId>", "<svc:patientId HEMLIG=\"194304247663\">"),
                "Element GetCarePlans/patientId: the attribute is not allowed here (cvc-complex-type.3.2.2)");
    }

    @Test
    void aTextBetweenElementsIsRefused() {
        Answer answer = asta.send(Request.aboutAsta().replacing("<svc:patientId>", "<svc:patientId>HEMLIG"));

        assertThat(answer.text()).doesNotContain("HEMLIG");
        assertThat(answer.faultText()).startsWith("Element GetCarePlans/patientId: ");
    }

    @Test
    void aSourceSystemWithBlanksAroundItIsRefused() {
        refused(
                Request.aboutAsta()
                        .replacing(
                                AFTER_PERSON,
                                AFTER_PERSON + "<svc:sourceSystemHSAId> TSTASTA00000-SYS1</svc:sourceSystemHSAId>"),
                "sourceSystem: blank, or with surrounding blanks");
    }

    /** The schema lets the 31st of every month pass. */
    @Test
    void aDayThatNoCalendarHasIsRefused_asALogicalError() {
        refusedInResult(
                Request.aboutAsta().replacing(AFTER_PERSON, AFTER_PERSON + period("20260230", "20260301")),
                "Perioden i frågan har en dag som inte finns.");
    }

    /** Ids of care contacts are unique within their source system only (GetCarePlans 2.0, section 2). */
    @Test
    void aCareContactOfNoSourceSystemIsRefused_asALogicalError() {
        refusedInResult(
                Request.aboutAsta()
                        .replacing(
                                AFTER_PERSON,
                                AFTER_PERSON + "<svc:sourceSystemHSAId/><svc:careContactId>K1</svc:careContactId>"),
                "Fråga på vårdkontakt kräver att källsystemet anges i frågan.");
        refusedInResult(
                Request.aboutAsta()
                        .replacing(
                                AFTER_PERSON,
                                AFTER_PERSON + "<svc:sourceSystemHSAId>5565594230</svc:sourceSystemHSAId>"
                                        + "<svc:careContactId>K1</svc:careContactId>"),
                "Fråga på vårdkontakt kräver att källsystemet anges i frågan.");
    }

    private static String period(String start, String end) {
        return "<svc:datePeriod><core:start>" + start + "</core:start><core:end>" + end
                + "</core:end></svc:datePeriod>";
    }

    private static void refusedId(String id) {
        refused(
                Request.aboutAsta().replacing(Request.ASTA, id),
                "patientId: the id must have 12 characters without separator, in the form of its type");
    }

    private static void refused(Request request, String text) {
        Refusals.assertFault(asta.send(request), "Client", text);
    }

    /** The contract has its own words for what is no use sending again (GetCarePlans 2.0, section 5). */
    private static void refusedReserveNumber(Request request) {
        refusedInResult(
                request,
                "Lokalt reservnummer kan inte användas i en aggregerande tjänst; "
                        + "fråga källsystemet direkt (patientId).");
    }

    private static void refusedInResult(Request request, String message) {
        Answer answer = asta.send(request);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.resultCode()).isEqualTo("ERROR");
        assertThat(Answer.textIn(answer.body(), "errorCode")).isEqualTo("INVALID_REQUEST");
        assertThat(Answer.textIn(answer.body(), "logId")).isEqualTo("prov-4711");
        assertThat(Answer.textIn(answer.body(), "message")).isEqualTo(message);
        assertThat(answer.plans()).isEmpty();
        assertThat(answer.text()).doesNotContain("HEMLIG");
        assertThat(Schemas.NATIONAL.problems(answer.body())).isEmpty();
    }
}
