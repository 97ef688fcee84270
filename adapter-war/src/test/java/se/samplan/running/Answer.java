package se.samplan.running;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What a consumer gets. */
public final class Answer {

    private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final String STATUS = "urn:riv:interoperability:headers:1";

    private final int status;
    private final String contentType;
    private final byte[] bytes;

    Answer(int status, String contentType, byte[] bytes) {
        this.status = status;
        this.contentType = contentType;
        this.bytes = bytes.clone();
    }

    /**
     * What is told about one source.
     *
     * @param error our code, or an empty text
     */
    record Status(String address, String code, boolean inSynch, String error) {

        /** A source that answered in full. */
        static Status answered(String source) {
            return new Status("TSTASTA00000-" + source, "DataFromSource", true, "");
        }

        /** A source that answered, but not in full. */
        static Status defective(String source, String error) {
            return new Status("TSTASTA00000-" + source, "DataFromSource", false, error);
        }

        /** A source of which there is nothing. */
        static Status failed(String source, String error) {
            return new Status("TSTASTA00000-" + source, "NoDataSynchFailed", false, error);
        }
    }

    int status() {
        return status;
    }

    String contentType() {
        return contentType;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** As UTF-8, whatever the answer says. */
    public String text() {
        return new String(bytes, UTF_8);
    }

    Document xml() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError("HTTP " + status + " is not XML: " + text(), e);
        }
    }

    /** The one element in the SOAP body. */
    Element body() {
        return only(children(only(elements(SOAP, "Body"))));
    }

    /** The one element in the SOAP header. */
    Element header() {
        return only(children(only(elements(SOAP, "Header"))));
    }

    /** The document ids of the plans, in their order. */
    public List<String> plans() {
        return elements("*", "documentId").stream().map(Element::getTextContent).toList();
    }

    /** What is told about the sources, in its order. */
    List<Status> sources() {
        return elements(STATUS, "ProcessingStatusList").stream()
                .map(source -> new Status(
                        textIn(source, "logicalAddress"),
                        textIn(source, "statusCode"),
                        Boolean.parseBoolean(textIn(source, "isResponseInSynch")),
                        textIn(source, "code")))
                .toList();
    }

    String resultCode() {
        return textIn(body(), "resultCode");
    }

    /** The fault's code without its prefix. */
    String faultCode() {
        String code = textIn(fault(), "faultcode");
        return code.substring(code.indexOf(':') + 1);
    }

    String faultText() {
        return textIn(fault(), "faultstring");
    }

    /** All elements of that name, in the order of the document. */
    List<Element> elements(String namespace, String localName) {
        return list(xml().getElementsByTagNameNS(namespace, localName));
    }

    private Element fault() {
        Element body = body();
        assertThat(body.getLocalName()).as(text()).isEqualTo("Fault");
        return body;
    }

    /** The text of the only element of that name, or an empty text if there is none. */
    static String textIn(Element within, String localName) {
        Optional<Element> found = list(within.getElementsByTagNameNS("*", localName)).stream()
                .reduce((one, other) -> {
                    throw new AssertionError("more than one " + localName);
                });
        return found.or(() ->
                        list(within.getElementsByTagName(localName)).stream().findFirst())
                .map(Element::getTextContent)
                .orElse("");
    }

    private static List<Element> children(Element parent) {
        return list(parent.getChildNodes());
    }

    private static List<Element> list(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }

    private Element only(List<Element> elements) {
        assertThat(elements).as(text()).hasSize(1);
        return elements.get(0);
    }

    @Override
    public String toString() {
        return "HTTP " + status + " " + text();
    }
}
