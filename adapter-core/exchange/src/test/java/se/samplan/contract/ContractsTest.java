package se.samplan.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** What holds for the description of every contract. */
class ContractsTest {

    private static final String WSDL = "http://schemas.xmlsoap.org/wsdl/";
    private static final String SOAP = "http://schemas.xmlsoap.org/wsdl/soap/";
    private static final String XSD = "http://www.w3.org/2001/XMLSchema";

    static List<AggregatedContract<?>> all() {
        return Contracts.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void isCalledAsThePublishedWsdlSays(AggregatedContract<?> contract)
            throws IOException, SAXException, ParserConfigurationException {
        Document wsdl = resource(contract.publication().wsdl());

        assertThat(only(wsdl, WSDL, "definitions").getAttribute("targetNamespace"))
                .isEqualTo(contract.service().getNamespaceURI())
                .isEqualTo(contract.port().getNamespaceURI());
        assertThat(only(wsdl, WSDL, "service").getAttribute("name"))
                .isEqualTo(contract.service().getLocalPart());
        assertThat(only(wsdl, WSDL, "port").getAttribute("name"))
                .isEqualTo(contract.port().getLocalPart());
        assertThat(only(wsdl, SOAP, "operation").getAttribute("soapAction"))
                .isEqualTo(contract.publication().soapAction());
    }

    @ParameterizedTest
    @MethodSource("all")
    void isNamedAsThePublishedSchemaSays(AggregatedContract<?> contract)
            throws IOException, SAXException, ParserConfigurationException {
        Element schema = only(resource(contract.publication().schema()), XSD, "schema");

        assertThat(schema.getAttribute("targetNamespace"))
                .isEqualTo(contract.id().namespace())
                .isEqualTo(contract.request().getNamespaceURI())
                .isEqualTo(contract.response().getNamespaceURI());
    }

    /** Without these no record could be told from another, nor one person's from another's. */
    @ParameterizedTest
    @MethodSource("all")
    void knowsWhoseRecordsTheyAreAndWhoHoldsThem(AggregatedContract<?> contract) {
        assertThat(contract.facts()).containsValues(Fact.PERSON_ID, Fact.SOURCE_SYSTEM);
        assertThat(contract.identity())
                .isNotEmpty()
                .allSatisfy(names -> assertThat(contract.facts().values()).containsAll(names));
    }

    @Test
    void isEachItsOwn() {
        assertThat(all()).extracting(AggregatedContract::id).doesNotHaveDuplicates();
    }

    private static Document resource(String name) throws IOException, SAXException, ParserConfigurationException {
        try (InputStream in = ContractsTest.class.getClassLoader().getResourceAsStream(name)) {
            return DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(Objects.requireNonNull(in, name));
        }
    }

    private static Element only(Document document, String namespace, String name) {
        assertThat(document.getElementsByTagNameNS(namespace, name).getLength())
                .as(name)
                .isEqualTo(1);
        return (Element) document.getElementsByTagNameNS(namespace, name).item(0);
    }
}
