package se.samplan.running;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samplan.samples.messages.stub.StubSource;

/** Messages that are no SOAP 1.1 message of the contract: refused in fixed words, before anybody is asked. */
class BadMessageTest {

    private static final String NOT_WELL_FORMED =
            "The request is not well-formed XML, or holds a document type declaration";
    private static final String NOT_OF_THE_CONTRACT = "The request is not a SOAP 1.1 message of this contract";
    private static final String WRONG_BODY =
            "Body: the element must be GetCarePlans in namespace urn:riv:clinicalprocess:logistics:logistics:GetCarePlansResponder:2";

    @RegisterExtension
    static final AdapterInFront asta = AdapterInFront.ofAsta();

    @AfterEach
    void nobodyWasAsked() {
        assertThat(asta.index().received()).isEmpty();
        assertThat(asta.sources()).flatMap(StubSource::received).isEmpty();
    }

    @Test
    void xmlThatIsNotWellFormedIsRefused() {
        refused(Request.aboutAsta().replacing("</svc:GetCarePlans>", "</svc:HEMLIG>"), NOT_WELL_FORMED);
    }

    /** One parser takes these, the next does not; what is sent on must be taken by all. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svc:patientId xmlns:HEMLIG=\"\">",
                "<svc:patientId xmlns:=\"urn:HEMLIG\">",
                "<svc:patientId xmlns:z=\"urn:HEMLIG a\">",
                "<?HEMLIG:b?><svc:patientId>",
                "<xmlns:HEMLIG/><svc:patientId>",
                "<!-- HEMLIG\uFFFE --><svc:patientId>"
            })
    void whatIsNotWellFormedForEveryParserIsRefused(String element) {
        refused(Request.aboutAsta().replacing("<svc:patientId>", element), NOT_WELL_FORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {" xmlns:z=\"\"", " xmlns:=\"urn:HEMLIG\"", " xmlns:z=\"\n\""})
    void theSameInTheEnvelopeIsRefused(String declaration) {
        for (String element : List.of("<soap:Envelope", "<soap:Header", "<soap:Body")) {
            refused(Request.aboutAsta().replacing(element, element + declaration), NOT_WELL_FORMED);
        }
    }

    @Test
    void aMessageThatIsCutOffIsRefused() {
        String text = Request.aboutAsta().text();
        refused(Request.aboutAsta().withBody(text.substring(0, text.indexOf("</svc:patientId>"))), NOT_WELL_FORMED);
    }

    @Test
    void aTextThatIsNoXmlIsRefused() {
        refused(Request.aboutAsta().withBody("HEMLIG <<< & ]]>"), NOT_WELL_FORMED);
    }

    @Test
    void anEmptyBodyIsRefused() {
        refused(Request.aboutAsta().withBody(""), NOT_WELL_FORMED);
    }

    @Test
    void bytesThatAreNotInTheStatedCharsetAreRefused() {
        Request request = Request.aboutAsta();
        refused(
                request.in(
                        ISO_8859_1,
                        request.replacing("<svc:patientId>", "<!-- å --><svc:patientId>")
                                .text()),
                NOT_WELL_FORMED);
    }

    @Test
    void aDocumentTypeDeclarationIsRefused() {
        refused(
                Request.aboutAsta().replacing("<soap:Envelope", "<!DOCTYPE soap:Envelope><soap:Envelope"),
                NOT_WELL_FORMED);
    }

    @Test
    void anEntityIsNeverExpanded() {
        refused(
                Request.aboutAsta()
                        .replacing(
                                "<soap:Envelope",
                                "<!DOCTYPE e [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><soap:Envelope")
                        .replacing("5565594230", "&x;"),
                NOT_WELL_FORMED);
    }

    @Test
    void anUndeclaredEntityIsRefused() {
        refused(Request.aboutAsta().replacing("5565594230", "&HEMLIG;"), NOT_WELL_FORMED);
        refused(Request.aboutAsta().replacing("194304247663", "&HEMLIG;"), NOT_WELL_FORMED);
    }

    @Test
    void aMessageOfSoap12IsRefused() {
        refusedAsOtherVersion(Request.aboutAsta()
                .with("Content-Type", "application/soap+xml;charset=UTF-8")
                .replacing("http://schemas.xmlsoap.org/soap/envelope/", "http://www.w3.org/2003/05/soap-envelope"));
    }

    @Test
    void aMessageOfSoap12IsRefused_evenIfItIsCalledTextXml() {
        refusedAsOtherVersion(Request.aboutAsta()
                .replacing("http://schemas.xmlsoap.org/soap/envelope/", "http://www.w3.org/2003/05/soap-envelope"));
    }

    @Test
    void anEnvelopeOfAnUnknownSoapIsRefused() {
        refusedAsOtherVersion(
                Request.aboutAsta().replacing("http://schemas.xmlsoap.org/soap/envelope/", "urn:example:envelope"));
    }

    @Test
    void anotherMajorVersionOfTheContractIsRefused() {
        refused(Request.aboutAsta().replacing("GetCarePlansResponder:2\"", "GetCarePlansResponder:1\""), WRONG_BODY);
    }

    @Test
    void anotherElementIsRefused() {
        refused(Request.aboutAsta().replacing("svc:GetCarePlans>", "svc:GetCareHEMLIG>"), WRONG_BODY);
    }

    @Test
    void twoElementsInTheBodyAreRefused() {
        refused(
                Request.aboutAsta()
                        .replacing("</soap:Body>", "<x:HEMLIG xmlns:x=\"urn:x\">194304247663</x:HEMLIG></soap:Body>"),
                NOT_OF_THE_CONTRACT);
    }

    @Test
    void twoQuestionsInOneBodyAreRefused() {
        refused(
                Request.aboutAsta()
                        .replacing(
                                "</svc:GetCarePlans>",
                                "</svc:GetCarePlans><svc:GetCarePlans>HEMLIG</svc:GetCarePlans>"),
                NOT_OF_THE_CONTRACT);
    }

    @Test
    void aBodyWithoutAnElementIsRefused() {
        refused(without("(?s)<svc:GetCarePlans>.*</svc:GetCarePlans>"), "Body: there is no element in it");
    }

    @Test
    void aMessageWithoutABodyIsRefused() {
        refused(without("(?s)<soap:Body>.*</soap:Body>"), NOT_OF_THE_CONTRACT);
    }

    @Test
    void aHeaderThatMustBeUnderstoodIsRefused() {
        Answer answer = asta.send(Request.aboutAsta()
                .replacing(
                        "</soap:Header>",
                        "<x:HEMLIG xmlns:x=\"urn:x\" soap:mustUnderstand=\"1\">194304247663</x:HEMLIG></soap:Header>"));

        Refusals.assertFault(
                answer, "MustUnderstand", "The request holds a header with mustUnderstand that is not known here");
    }

    @Test
    void aMessageThatIsTooDeepIsRefused() {
        refused(
                Request.aboutAsta()
                        .replacing(
                                "</svc:GetCarePlans>",
                                nested("<x:HEMLIG xmlns:x=\"urn:x\">", "</x:HEMLIG>", 200) + "</svc:GetCarePlans>"),
                "The request is above a limit of its XML: more than 100 elements inside each other");
    }

    private static Request without(String part) {
        String text = Request.aboutAsta().text();
        String rest = text.replaceFirst(part, "");
        assertThat(rest).as("was there before").isNotEqualTo(text);
        return Request.aboutAsta().withBody(rest);
    }

    private static String nested(String start, String end, int depth) {
        return start.repeat(depth) + end.repeat(depth);
    }

    private static void refused(Request request, String text) {
        Refusals.assertFault(asta.send(request), "Client", text);
    }

    private static void refusedAsOtherVersion(Request request) {
        Refusals.assertFault(asta.send(request), "VersionMismatch", "The request is not a SOAP 1.1 envelope");
    }
}
