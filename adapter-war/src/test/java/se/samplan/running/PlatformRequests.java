package se.samplan.running;

import static java.util.stream.Collectors.joining;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import se.samplan.samples.messages.stub.ReceivedRequest;

/** What services of the platform were asked, held against their published schemas. */
final class PlatformRequests {

    private static final String CATALOGUE = "infrastructure_itintegration_registry_2.0/interactions/";

    private PlatformRequests() {}

    /** What is wrong with a request by its contract. */
    static String problems(ReceivedRequest request) {
        String file = Stream.of(
                        CATALOGUE
                                + "GetLogicalAddresseesByServiceContractInteraction/GetLogicalAddresseesByServiceContractResponder_2.0.xsd",
                        CATALOGUE
                                + "GetSupportedServiceContractsInteraction/GetSupportedServiceContractsResponder_2.0.xsd",
                        "informationsecurity_authorization_blocking_4.0/interactions/CheckBlocksInteraction/CheckBlocksResponder_4.0.xsd",
                        "informationsecurity_auditing_log_2.0/interactions/StoreLogInteraction/StoreLogResponder_2.0.xsd",
                        "informationsecurity_authorization_consent_2.0/interactions/CheckConsentInteraction/CheckConsentResponder_2.0.xsd",
                        "ehr_patientrelationship_1.0/interactions/CheckPatientRelationInteraction/CheckPatientRelationResponder_1.0.xsd")
                .filter(one -> request.contract().contains(one.replaceAll(".*/(\\w+Responder)_.*", "$1")))
                .collect(joining());
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            Element body = (Element) factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(request.body()))
                    .getElementsByTagNameNS("http://schemas.xmlsoap.org/soap/envelope/", "Body")
                    .item(0);
            String schema =
                    String.valueOf(PlatformRequests.class.getClassLoader().getResource("schemas/" + file));
            SchemaFactory.newDefaultInstance()
                    .newSchema(new StreamSource(schema))
                    .newValidator()
                    .validate(
                            new DOMSource(body.getElementsByTagNameNS("*", "*").item(0)));
            return "";
        } catch (SAXException e) {
            return String.valueOf(e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
