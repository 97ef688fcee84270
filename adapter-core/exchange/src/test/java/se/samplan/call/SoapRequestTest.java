package se.samplan.call;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import se.samplan.model.LogicalAddress;
import se.samplan.question.Actor;

class SoapRequestTest {

    private static final String PAYLOAD = "<x:fråga xmlns:x=\"urn:example:x\">å&amp;ä</x:fråga>";

    private final SoapRequest request =
            new SoapRequest("urn:example:action", PAYLOAD.getBytes(UTF_8), Optional.empty());

    @ParameterizedTest
    @ValueSource(strings = {"TSTASTA00000-SYS1", "a<b>c&d\"e'f", "</reg:LogicalAddress>", "å]]>"})
    void isAddressedToAnyAddress_whateverCharactersItHas(String address)
            throws IOException, SAXException, ParserConfigurationException {
        Document message = parsed(request.to(new LogicalAddress(address)));

        assertThat(message.getElementsByTagNameNS("urn:riv:itintegration:registry:1", "LogicalAddress")
                        .item(0)
                        .getTextContent())
                .isEqualTo(address);
        assertThat(message.getElementsByTagNameNS("*", "*").getLength()).isEqualTo(5);
    }

    @Test
    void carriesTheQuestionAsItCame() {
        assertThat(new String(request.to(new LogicalAddress("TSTASTA00000-SYS1")), UTF_8))
                .contains("<soapenv:Body>" + PAYLOAD + "</soapenv:Body>");
    }

    @Test
    void saysWhoActs_whereTheContractWantsToKnow() throws IOException, SAXException, ParserConfigurationException {
        Actor agent = new Actor("a<b>&c", Actor.Role.SUBJECT_OF_CARE_AGENT);
        SoapRequest acted = new SoapRequest("urn:example:action", PAYLOAD.getBytes(UTF_8), Optional.of(agent));

        Document message = parsed(acted.to(new LogicalAddress("TSTASTA00000-U101")));

        Node actor = message.getElementsByTagNameNS("urn:riv:interoperability:headers:1", "Actor")
                .item(0);
        assertThat(actor.getParentNode().getLocalName()).isEqualTo("Header");
        assertThat(actor.getFirstChild().getTextContent()).isEqualTo("a<b>&c");
        assertThat(actor.getLastChild().getTextContent()).isEqualTo("subject_of_care_agent");
    }

    @Test
    void statesItsActionInQuotationMarks() {
        assertThat(request.soapAction()).isEqualTo("\"urn:example:action\"");
    }

    @Test
    void doesNotChangeWhenTheBytesItWasMadeFromDo() {
        byte[] payload = PAYLOAD.getBytes(UTF_8);
        SoapRequest made = new SoapRequest("urn:example:action", payload, Optional.empty());
        LogicalAddress address = new LogicalAddress("TSTASTA00000-SYS1");

        payload[0] = 0;

        assertThat(made.to(address)).isEqualTo(request.to(address));
    }

    private static Document parsed(byte[] message) throws IOException, SAXException, ParserConfigurationException {
        return DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(message));
    }
}
