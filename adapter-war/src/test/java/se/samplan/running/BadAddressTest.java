package se.samplan.running;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.samplan.samples.messages.stub.StubSource;

/** The LogicalAddress says for whom a request is meant; what is not meant for us is refused before anybody is asked. */
class BadAddressTest {

    private static final String HEADER = "<reg:LogicalAddress>5565594230</reg:LogicalAddress>";

    @RegisterExtension
    static final AdapterInFront asta =
            AdapterInFront.ofAsta("aggregation.own-addresses = 5565594230, TSTASTA00000-RG00");

    @AfterEach
    void nobodyWasAsked() {
        assertThat(asta.index().received()).isEmpty();
        assertThat(asta.sources()).flatMap(StubSource::received).isEmpty();
    }

    @Test
    void aMissingAddressIsRefused() {
        refused("", "LogicalAddress: the SOAP header is missing");
    }

    @Test
    void aMissingSoapHeaderIsRefused() {
        Request request = Request.aboutAsta();
        String text = request.text();
        String without = text.replaceFirst("(?s)<soap:Header>.*</soap:Header>", "");

        assertThat(without).isNotEqualTo(text);
        Refusals.assertFault(
                asta.send(request.withBody(without)), "Client", "LogicalAddress: the SOAP header is missing");
    }

    @Test
    void anAddressInAnotherNamespaceIsMissing() {
        refused(
                "<x:LogicalAddress xmlns:x=\"urn:riv:itintegration:registry:2\">5565594230</x:LogicalAddress>",
                "LogicalAddress: the SOAP header is missing");
    }

    @Test
    void aBlankAddressIsRefused() {
        refused(HEADER.replace("5565594230", "   "), "LogicalAddress: the SOAP header is blank");
    }

    @Test
    void anEmptyAddressIsRefused() {
        refused("<reg:LogicalAddress/>", "LogicalAddress: the SOAP header is blank");
    }

    @Test
    void aForeignAddressIsRefused_withoutRepeatingIt() {
        refused(
                HEADER.replace("5565594230", "TSTASTA00000-HEMLIG"),
                "LogicalAddress: not an address of this aggregating service; "
                        + "a source system is addressed through the platform");
    }

    @Test
    void theAddressOfASourceIsRefused() {
        refused(
                HEADER.replace("5565594230", "TSTASTA00000-SYS1"),
                "LogicalAddress: not an address of this aggregating service; "
                        + "a source system is addressed through the platform");
    }

    @Test
    void twoAddressesAreRefused_evenIfBothAreOurs() {
        refused(HEADER + HEADER, "LogicalAddress: the SOAP header is given more than once");
    }

    @Test
    void blanksAroundTheAddressAreRefused() {
        refused(HEADER.replace("5565594230", " 5565594230 "), "LogicalAddress: surrounding blanks are not allowed");
    }

    private static void refused(String header, String text) {
        Refusals.assertFault(asta.send(Request.aboutAsta().replacing(HEADER, header)), "Client", text);
    }
}
