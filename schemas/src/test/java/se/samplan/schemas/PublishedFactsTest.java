package se.samplan.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import javax.xml.xpath.XPathNodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * Messages from other people's systems are validated against the published schemas, so every name, order, cardinality,
 * form and list of ours must be theirs.
 */
class PublishedFactsTest {

    static Stream<List<String>> types() {
        return Facts.table("types.txt");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("types")
    void aTypeHasTheElementsOfTheFactTable_inOrder(List<String> row) {
        assertThat(new SchemaPackage(row.get(0)).elements(row.get(1)))
                .as(row.get(0) + " " + row.get(1))
                .isEqualTo(Facts.cells(row.get(2), ","));
    }

    static Stream<List<String>> codes() {
        return Facts.table("codes.txt");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("codes")
    void aClosedListHasTheValuesOfTheFactTable_andNoOther(List<String> row) {
        assertThat(new SchemaPackage(row.get(0)).values(row.get(1)))
                .as(row.get(0) + " " + row.get(1))
                .containsExactlyInAnyOrderElementsOf(Facts.cells(row.get(2), ","));
    }

    static Stream<List<String>> forms() {
        return Facts.table("forms.txt");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void aFormTakesWhatTheFactTableTakes_andNothingElse(List<String> row) throws SAXException {
        Schema probe = probe(row.get(0), row.get(1));
        assertThat(Facts.cells(row.get(2), ","))
                .allSatisfy(value -> assertThat(fits(probe, value)).as(value).isTrue());
        assertThat(Facts.cells(row.get(3), ","))
                .allSatisfy(value -> assertThat(fits(probe, value)).as(value).isFalse());
    }

    static Stream<List<String>> wsdls() {
        return Facts.table("wsdl.txt");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wsdls")
    void aWsdlHasThePublishedNames(List<String> row) {
        Document wsdl = SchemaPackage.parse(SchemaPackage.ROOT.resolve(row.get(0)));
        String file = row.get(0).substring(row.get(0).lastIndexOf('/') + 1);
        String name = file.substring(0, file.indexOf("Interaction_"));
        List<String> headers = Facts.cells(row.get(4), ",");

        assertThat(text(wsdl, "/*/@name")).isEqualTo(name + "Interaction");
        assertThat(text(wsdl, "/*/@targetNamespace")).isEqualTo(row.get(1));
        assertThat(texts(wsdl, "/*/*[local-name()='message']/@name"))
                .containsExactly(name + "Request", name + "Response");
        assertThat(text(wsdl, "/*/*[local-name()='portType']/@name")).isEqualTo(name + "ResponderInterface");
        assertThat(texts(wsdl, "/*/*[local-name()='portType']/*/@name")).containsExactly(name);
        assertThat(text(wsdl, "/*/*[local-name()='binding']/@name")).isEqualTo(name + "ResponderBinding");
        assertThat(text(wsdl, "/*/*[local-name()='service']/@name")).isEqualTo(name + "ResponderService");
        assertThat(text(wsdl, "/*/*[local-name()='service']/*[local-name()='port']/@name"))
                .isEqualTo(name + "ResponderPort");
        assertThat(text(wsdl, "//@soapAction")).isEqualTo(row.get(3));
        assertThat(texts(wsdl, "//*[local-name()='message'][1]/*/@name"))
                .containsExactlyElementsOf(
                        Stream.concat(headers.stream(), Stream.of("parameters")).toList());
        assertThat(texts(wsdl, "//*[local-name()='input']/*[local-name()='header']/@part"))
                .isEqualTo(headers);
        assertThat(texts(wsdl, "//*[local-name()='import']/@namespace"))
                .contains(row.get(2), "urn:riv:itintegration:registry:1");
    }

    @Test
    void everyCopyOfTheRegistrySchemaIsTheSame() {
        assertThat(SchemaPackage.files(SchemaPackage.ROOT, "itintegration_registry_1.0.xsd"))
                .hasSizeGreaterThan(6)
                .allSatisfy(copy -> assertThat(copy)
                        .hasSameTextualContentAs(
                                SchemaPackage.files(SchemaPackage.ROOT, "itintegration_registry_1.0.xsd")
                                        .get(0)));
    }

    @Test
    void everySchemaCompiles_withNothingFetched() {
        assertThat(SchemaPackage.files(SchemaPackage.ROOT, ".xsd")).isNotEmpty().allSatisfy(file -> {
            SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            assertThat(factory.newSchema(file.toFile())).isNotNull();
        });
    }

    /** A schema with one element of the type, so that single values can be tried. */
    private static Schema probe(String folder, String type) throws SAXException {
        var declaration = new SchemaPackage(folder).type(type);
        String namespace = declaration.getOwnerDocument().getDocumentElement().getAttribute("targetNamespace");
        String place = declaration.getOwnerDocument().getDocumentURI();
        String schema = "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' xmlns:t='" + namespace
                + "'><xs:import namespace='" + namespace + "' schemaLocation='" + place
                + "'/><xs:element name='probe' type='t:" + type + "'/></xs:schema>";
        return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(new StreamSource(new StringReader(schema)));
    }

    private static boolean fits(Schema probe, String value) {
        try {
            probe.newValidator().validate(new StreamSource(new StringReader("<probe>" + value + "</probe>")));
            return true;
        } catch (SAXException | IOException e) {
            return false;
        }
    }

    private static String text(Document document, String path) {
        return texts(document, path).get(0);
    }

    private static List<String> texts(Document document, String path) {
        XPath xpath = XPathFactory.newInstance().newXPath();
        try {
            var nodes = xpath.evaluateExpression(path, document, XPathNodes.class);
            return StreamSupport.stream(nodes.spliterator(), false)
                    .map(Node::getNodeValue)
                    .toList();
        } catch (XPathExpressionException e) {
            throw new IllegalArgumentException(path, e);
        }
    }
}
