package se.samplan.running;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.xmlunit.assertj3.XmlAssert;
import se.samplan.samples.messages.stub.ReceivedRequest;
import se.samplan.samples.messages.stub.StubIndex;

/** What sources and the index are told about the caller, and what becomes of the question (platform facts, sections 4 and 8). */
class ForwardedRequestTest {

    private static final String ACTION = "urn:riv:clinicalprocess:logistics:GetCarePlansResponder:2:GetCarePlans";
    private static final String AFTER_PERSON = "</svc:patientId>";
    private static final Map<String, String> PREFIXES = Map.of(
            "soap", "http://schemas.xmlsoap.org/soap/envelope/",
            "svc", "urn:riv:clinicalprocess:logistics:logistics:GetCarePlansResponder:2",
            "core", "urn:riv:clinicalprocess:logistics:logistics:3",
            "x", "urn:example:unknown");

    @RegisterExtension
    static final AdapterInFront asta = AdapterInFront.ofAsta("platform.instance-id = TSTASTA00000-OURS");

    @Test
    void sourcesAreToldWhoAsks() {
        asta.ask();

        assertThat(toSources())
                .hasSize(5)
                .allSatisfy(request -> assertThat(request.headers())
                        .containsEntry("x-vp-sender-id", "TSTASTA00000-VPX1")
                        .containsEntry("x-rivta-original-serviceconsumer-hsaid", "TSTASTA00000-CON1")
                        .containsEntry("x-skltp-correlation-id", "prov-4711")
                        .containsEntry("x-vp-instance-id", "TSTASTA00000-OURS"));
    }

    @Test
    void theIndexIsAskedInOurOwnName() {
        asta.ask();

        assertThat(asta.index().received()).hasSize(1).allSatisfy(request -> {
            assertThat(request.logicalAddress()).isEqualTo(StubIndex.LOGICAL_ADDRESS);
            assertThat(request.headers())
                    .containsEntry("x-vp-sender-id", SettingsFile.OWN_ID)
                    .containsEntry("x-rivta-original-serviceconsumer-hsaid", "TSTASTA00000-CON1")
                    .containsEntry("x-skltp-correlation-id", "prov-4711")
                    .containsEntry("x-vp-instance-id", "TSTASTA00000-OURS")
                    .containsEntry("content-type", "text/xml;charset=UTF-8")
                    .containsEntry(
                            "soapaction",
                            "\"urn:riv:itintegration:engagementindex:FindContentResponder:1:FindContent\"");
            assertThat(request.fields())
                    .isEqualTo(Map.of(
                            "registeredResidentIdentification", Request.ASTA,
                            "serviceDomain", "riv:clinicalprocess:logistics:logistics",
                            "categorization", "cll-cp"));
        });
    }

    @Test
    void thePlatformThatVouchesForTheCallerIsNamed_notOurs() {
        asta.send(Request.aboutAsta().with("x-vp-instance-id", "TSTASTA00000-VP01"));

        assertThat(toEverybody())
                .hasSize(6)
                .allSatisfy(request ->
                        assertThat(request.headers()).containsEntry("x-vp-instance-id", "TSTASTA00000-VP01"));
    }

    @Test
    void everyNationalHeaderIsPassedOn_alsoOneThatIsNotKnown() {
        asta.send(Request.aboutAsta()
                .with("x-rivta-acting-on-behalf-of-hsaid", "TSTASTA00000-OMBD")
                .with("X-RIVTA-Something-New", "nytt"));

        assertThat(toEverybody())
                .hasSize(6)
                .allSatisfy(request -> assertThat(request.headers())
                        .containsEntry("x-rivta-acting-on-behalf-of-hsaid", "TSTASTA00000-OMBD")
                        .containsEntry("x-rivta-something-new", "nytt"));
    }

    @Test
    void ourIdStandsInTheRoutingHistoryOfWhatGoesOn() {
        asta.send(Request.aboutAsta().with("x-rivta-routing-history", "TSTASTA00000-CON1#TSTASTA00000-VP01"));

        assertThat(toEverybody())
                .hasSize(6)
                .allSatisfy(request -> assertThat(request.headers())
                        .containsEntry(
                                "x-rivta-routing-history",
                                "TSTASTA00000-CON1#TSTASTA00000-VP01#" + SettingsFile.OWN_ID));
    }

    @Test
    void headersThatAreForOurPlatformOnlyAreNotPassedOn() throws Exception {
        String certificate = Certificates.made().pem("consumer").strip().replace("\n", " ");
        asta.send(Request.aboutAsta()
                .with("x-vp-auth-cert", certificate)
                .with("X-Forwarded-For", "192.0.2.1")
                .with("Cookie", "HEMLIG=1")
                .with("Authorization", "HEMLIG"));

        assertThat(toEverybody())
                .hasSize(6)
                .allSatisfy(request -> assertThat(request.headers())
                        .doesNotContainKeys("x-vp-auth-cert", "x-forwarded-for", "cookie", "authorization"));
    }

    @Test
    void theActionIsThatOfTheContract_whateverTheCallerSent() {
        asta.send(Request.aboutAsta().with("SOAPAction", "\"urn:something:else\""));

        assertThat(toSources())
                .hasSize(5)
                .allSatisfy(request -> assertThat(request.headers())
                        .containsEntry("soapaction", '"' + ACTION + '"')
                        .containsEntry("content-type", "text/xml;charset=UTF-8"));
    }

    @Test
    void eachSourceIsAddressedByItsOwnName() {
        asta.ask();

        assertThat(toSources())
                .extracting(ReceivedRequest::logicalAddress)
                .containsExactly(
                        "TSTASTA00000-SYS1",
                        "TSTASTA00000-SYS2",
                        "TSTASTA00000-SYS3",
                        "TSTASTA00000-SYS4",
                        "TSTASTA00000-SYS5");
    }

    @Test
    void theQuestionIsPassedOnAsItCame() {
        asta.ask();

        assertThat(toSources())
                .hasSize(5)
                .allSatisfy(request -> XmlAssert.assertThat(body(request))
                        .and(Request.aboutAsta()
                                .replacing("5565594230", request.logicalAddress())
                                .text())
                        .ignoreWhitespace()
                        .areSimilar());
    }

    @Test
    void anUnknownElementOfTheQuestionReachesEverySource() {
        String unknown = "<x:tillägg xmlns:x=\"urn:example:unknown\" x:form=\"ny\">å &amp; <x:mer/></x:tillägg>";

        assertThat(asta.send(Request.aboutAsta().replacing(AFTER_PERSON, AFTER_PERSON + unknown))
                        .plans())
                .hasSize(5);

        assertThat(toSources()).hasSize(5).allSatisfy(request -> {
            XmlAssert.assertThat(body(request))
                    .withNamespaceContext(PREFIXES)
                    .valueByXPath("//svc:GetCarePlans/x:tillägg[@x:form='ny'][x:mer]")
                    .isEqualTo("å & ");
            assertThat(request.patientId()).isEqualTo(Request.ASTA);
        });
    }

    @Test
    void filtersReachEverySource() {
        String filters =
                "<svc:datePeriod><core:start>20250101</core:start><core:end>20261231</core:end></svc:datePeriod>";

        asta.send(Request.aboutAsta().replacing(AFTER_PERSON, AFTER_PERSON + filters));

        assertThat(toSources())
                .hasSize(5)
                .allSatisfy(request -> XmlAssert.assertThat(body(request))
                        .withNamespaceContext(PREFIXES)
                        .valueByXPath("//svc:GetCarePlans/svc:datePeriod/core:end")
                        .isEqualTo("20261231"));
    }

    @Test
    void onlyTheSourceThatTheCallerNamesIsAsked() {
        Answer answer = asta.send(Request.aboutAsta()
                .replacing(
                        AFTER_PERSON,
                        AFTER_PERSON + "<svc:sourceSystemHSAId>TSTASTA00000-SYS4</svc:sourceSystemHSAId>"));

        assertThat(answer.plans()).containsExactly("P4");
        assertThat(answer.sources()).containsExactly(Answer.Status.answered("SYS4"));
        assertThat(answer.resultCode()).isEqualTo("OK");
        assertThat(toSources()).extracting(ReceivedRequest::logicalAddress).containsExactly("TSTASTA00000-SYS4");
    }

    private static String body(ReceivedRequest request) {
        return new String(request.body(), UTF_8);
    }

    private static List<ReceivedRequest> toSources() {
        return asta.sources().stream()
                .flatMap(source -> source.received().stream())
                .toList();
    }

    private static List<ReceivedRequest> toEverybody() {
        return Stream.concat(toSources().stream(), asta.index().received().stream())
                .toList();
    }
}
