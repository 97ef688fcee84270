package se.samplan.reader.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samplan.reader.soap.Services.AT_U101;
import static se.samplan.reader.soap.Services.UNNAMED;
import static se.samplan.reader.soap.Services.question;
import static se.samplan.reader.soap.Services.record;
import static se.samplan.reader.soap.Services.soon;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.samplan.call.Said;
import se.samplan.contracts.checkconsent.v2.CheckConsentResponderInterface;
import se.samplan.contracts.checkconsent.v2.CheckConsentResponseType;
import se.samplan.contracts.checkconsent.v2.CheckConsentType;
import se.samplan.contracts.checkpatientrelation.v1.CheckPatientRelationRequestType;
import se.samplan.contracts.checkpatientrelation.v1.CheckPatientRelationResponderInterface;
import se.samplan.contracts.checkpatientrelation.v1.CheckPatientRelationResponseType;
import se.samplan.contracts.consent.v2.AssertionTypeType;
import se.samplan.contracts.consent.v2.CheckResultType;
import se.samplan.contracts.consent.v2.ResultCodeType;
import se.samplan.contracts.consent.v2.ResultType;
import se.samplan.question.Audience;
import se.samplan.reader.ConsentCheck.Consent;
import se.samplan.reader.Ownership;
import se.samplan.reader.RelationCheck.CareRelation;

class SoapConsentAndRelationTest {

    private static final Ownership MUNICIPAL = record("KH00", "U401", "20260122160000");
    private static final Ownership SOCIAL = record("KS00", "U501", "20260129151000");

    private final Services services = new Services();
    private final List<CheckConsentType> askedConsent = new ArrayList<>();
    private final List<CheckPatientRelationRequestType> askedRelation = new ArrayList<>();
    private final List<String> addresses = new ArrayList<>();

    @Test
    void consentIsAskedOnceForAllRecords_asTheEmployeeAtHerUnit() {
        CheckResultType given = consent(ResultCodeType.OK);
        given.setHasConsent(true);

        assertThat(consents(AT_U101, given)).isEqualTo(Map.of(MUNICIPAL, Consent.GIVEN, SOCIAL, Consent.GIVEN));

        assertThat(addresses).containsExactly("SE165565594230-1000");
        assertThat(askedConsent).hasSize(1);
        CheckConsentType request = askedConsent.get(0);
        assertThat(List.of(
                        request.getAccessingActor().getEmployeeId(),
                        request.getAccessingActor().getCareProviderId(),
                        request.getAccessingActor().getCareUnitId(),
                        request.getPatientId().getRoot(),
                        request.getPatientId().getExtension()))
                .containsExactly(
                        "TSTASTA00000-P101",
                        "TSTASTA00000-RG00",
                        "TSTASTA00000-U101",
                        "1.2.752.129.2.1.3.1",
                        "194304247663");
    }

    @ParameterizedTest
    @CsvSource({
        "true, , GIVEN",
        "true, CONSENT, GIVEN",
        "true, EMERGENCY, EMERGENCY",
        "false, , NOT_GIVEN",
        "false, CONSENT, NOT_GIVEN",
        "false, EMERGENCY, NOT_GIVEN"
    })
    void whatTheAssertionSaysIsToldApart(boolean has, AssertionTypeType kind, Consent known) {
        CheckResultType result = consent(ResultCodeType.INFO);
        result.setHasConsent(has);
        result.setAssertionType(kind);

        assertThat(consents(AT_U101, result)).containsEntry(MUNICIPAL, known);
    }

    @ParameterizedTest
    @EnumSource(
            value = ResultCodeType.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"OK", "INFO"})
    void consentThatIsNotCarriedOutSaysNothing_whateverItsFlag(ResultCodeType code) {
        CheckResultType result = consent(code);
        result.setHasConsent(true);

        assertThat(consents(AT_U101, result)).isEmpty();
        assertThat(services.heard).containsExactly("NOT_CARRIED_OUT");
    }

    @Test
    void consentWithoutAResultSaysNothing() {
        CheckResultType result = new CheckResultType();
        result.setHasConsent(true);

        assertThat(consents(AT_U101, result)).isEmpty();
    }

    @Test
    void nothingIsAskedForStaffThatIsNotNamed() {
        CheckResultType given = consent(ResultCodeType.OK);
        given.setHasConsent(true);

        assertThat(consents(UNNAMED, given)).isEmpty();
        assertThat(relation(UNNAMED, se.samplan.contracts.patientrelationship.v1.ResultCodeType.OK, true))
                .isEqualTo(CareRelation.UNKNOWN);
        assertThat(askedConsent).isEmpty();
        assertThat(askedRelation).isEmpty();
    }

    @Test
    void theRelationIsAskedForAtTheReadersCareGiver() {
        assertThat(relation(AT_U101, se.samplan.contracts.patientrelationship.v1.ResultCodeType.OK, true))
                .isEqualTo(CareRelation.EXISTS);

        assertThat(addresses).containsExactly("TSTASTA00000-RG00");
        CheckPatientRelationRequestType request = askedRelation.get(0);
        assertThat(List.of(
                        request.getAccessingActor().getEmployeeId(),
                        request.getAccessingActor().getCareProviderId(),
                        request.getAccessingActor().getCareUnitId(),
                        request.getPatientId()))
                .containsExactly("TSTASTA00000-P101", "TSTASTA00000-RG00", "TSTASTA00000-U101", "194304247663");
    }

    @ParameterizedTest
    @CsvSource({
        "OK, false, NONE",
        "INFO, true, EXISTS",
        "ERROR, true, UNKNOWN",
        "VALIDATION_ERROR, true, UNKNOWN",
        "ACCESSDENIED, true, UNKNOWN",
        "NOTFOUND, true, UNKNOWN",
        "INVALIDSTATE, true, UNKNOWN"
    })
    void aRelationCountsOnlyIfTheServiceWasCarriedOut(
            se.samplan.contracts.patientrelationship.v1.ResultCodeType code, boolean has, CareRelation known) {
        assertThat(relation(AT_U101, code, has)).isEqualTo(known);
    }

    @Test
    void silenceIsNeitherConsentNorRelation() {
        AskedService<CheckConsentResponderInterface> consents = services.saying(new Said.Late<>());
        AskedService<CheckPatientRelationResponderInterface> relations = services.saying(new Said.Late<>());

        assertThat(new SoapConsentCheck(consents)
                        .check(question(AT_U101, List.of(MUNICIPAL)), soon())
                        .join())
                .isEmpty();
        assertThat(new SoapRelationCheck(relations)
                        .check(question(AT_U101, List.of(MUNICIPAL)), soon())
                        .join())
                .isEqualTo(CareRelation.UNKNOWN);
    }

    private Map<Ownership, Consent> consents(Audience reader, CheckResultType result) {
        CheckConsentResponderInterface port = (address, request) -> {
            addresses.add(address);
            askedConsent.add(request);
            CheckConsentResponseType response = new CheckConsentResponseType();
            response.setCheckResult(result);
            return response;
        };
        return new SoapConsentCheck(services.national(port))
                .check(question(reader, List.of(MUNICIPAL, SOCIAL)), soon())
                .join();
    }

    private static CheckResultType consent(ResultCodeType code) {
        CheckResultType result = new CheckResultType();
        ResultType outcome = new ResultType();
        outcome.setResultCode(code);
        result.setResult(outcome);
        return result;
    }

    private CareRelation relation(
            Audience reader, se.samplan.contracts.patientrelationship.v1.ResultCodeType code, boolean has) {
        CheckPatientRelationResponderInterface port = (address, request) -> {
            addresses.add(address);
            askedRelation.add(request);
            CheckPatientRelationResponseType response = new CheckPatientRelationResponseType();
            var result = new se.samplan.contracts.patientrelationship.v1.CheckResultType();
            var outcome = new se.samplan.contracts.patientrelationship.v1.ResultType();
            outcome.setResultCode(code);
            result.setResult(outcome);
            result.setHasPatientrelation(has);
            response.setCheckResultType(result);
            return response;
        };
        return new SoapRelationCheck(services.ofTheGiver(port))
                .check(question(reader, List.of(MUNICIPAL)), soon())
                .join();
    }
}
