package se.samplan.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import se.samplan.contracts.careplans.v2.GetCarePlansType;
import se.samplan.contracts.logistics.v3.PersonIdType;

class CarePlans2Test {

    private static final String WSDL = "http://schemas.xmlsoap.org/wsdl/";
    private static final String SOAP = "http://schemas.xmlsoap.org/wsdl/soap/";

    private final AggregatedContract<GetCarePlansType> contract = CarePlans2.description();

    @Test
    void isCalledAsThePublishedWsdlSays() throws IOException, SAXException, ParserConfigurationException {
        Document wsdl = wsdl();

        assertThat(only(wsdl, WSDL, "definitions").getAttribute("targetNamespace"))
                .isEqualTo(contract.service().getNamespaceURI())
                .isEqualTo(contract.port().getNamespaceURI());
        assertThat(only(wsdl, WSDL, "service").getAttribute("name"))
                .isEqualTo(contract.service().getLocalPart());
        assertThat(only(wsdl, WSDL, "port").getAttribute("name"))
                .isEqualTo(contract.port().getLocalPart());
        assertThat(only(wsdl, SOAP, "operation").getAttribute("soapAction")).isEqualTo(contract.soapAction());
    }

    @Test
    void findsThePersonAndTheSourceInARequest() {
        GetCarePlansType request = request();
        request.setSourceSystemHSAId("TSTASTA00000-SYS1");

        assertThat(contract.read(request))
                .isEqualTo(new Asked("194304247663", "1.2.752.129.2.1.3.1", Optional.of("TSTASTA00000-SYS1")));
    }

    @Test
    void asksEverySourceWhenTheRequestNamesNone() {
        assertThat(contract.read(request()).onlySource()).isEmpty();
    }

    private static GetCarePlansType request() {
        PersonIdType person = new PersonIdType();
        person.setId("194304247663");
        person.setType("1.2.752.129.2.1.3.1");
        GetCarePlansType request = new GetCarePlansType();
        request.setPatientId(person);
        return request;
    }

    private Document wsdl() throws IOException, SAXException, ParserConfigurationException {
        try (InputStream in = getClass().getClassLoader().getResourceAsStream(contract.wsdl())) {
            return DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(Objects.requireNonNull(in, "the WSDL is not where the description says"));
        }
    }

    private static Element only(Document document, String namespace, String name) {
        assertThat(document.getElementsByTagNameNS(namespace, name).getLength())
                .as(name)
                .isEqualTo(1);
        return (Element) document.getElementsByTagNameNS(namespace, name).item(0);
    }
}
