package se.samplan.samples.messages.stub;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** An answer opened for changes. For moods only: far too slow, and too free with the spelling, for good answers. */
final class AnswerEdit {

    /** A namespace that no contract knows. */
    static final String UNKNOWN = "urn:example:unknown";

    private static final String PREFIX = "okand";

    private final StubContract contract;
    private final Document document;

    AnswerEdit(StubContract contract, byte[] answer) {
        this.contract = contract;
        this.document = parse(answer);
    }

    AnswerEdit doubleRecords() {
        records().forEach(record -> record.getParentNode().insertBefore(record.cloneNode(true), record));
        return this;
    }

    /** Makes the records that follow the first ones speak of another person. */
    AnswerEdit replacePerson(String person, String other, int spared) {
        records().stream()
                .skip(spared)
                .flatMap(AnswerEdit::texts)
                .filter(text -> text.getTextContent().strip().equals(person))
                .forEach(text -> text.setTextContent(other));
        return this;
    }

    AnswerEdit replaceSource(String other) {
        Predicate<Node> isSource = node -> String.valueOf(node.getLocalName()).startsWith("sourceSystem");
        records().stream()
                .flatMap(AnswerEdit::texts)
                .filter(text -> text.getTextContent().strip().startsWith(TestIds.HSA_PREFIX))
                .filter(text -> isSource.test(text.getParentNode())
                        || isSource.test(text.getParentNode().getParentNode()))
                .forEach(text -> text.setTextContent(other));
        return this;
    }

    /** Puts elements of a foreign namespace, one in the other and the innermost with a text, where that is allowed. */
    AnswerEdit addUnknown(int depth, String text) {
        document.getDocumentElement().setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:" + PREFIX, UNKNOWN);
        for (Element place : extensible()) {
            Node inner = place;
            for (int i = 0; i < depth; i++) {
                inner = inner.appendChild(document.createElementNS(UNKNOWN, PREFIX + ":tillagg"));
            }
            inner.setTextContent(text);
        }
        return this;
    }

    int recordCount() {
        return records().size();
    }

    /**
     * The message with an XML declaration, in the encoding that it names; characters that this encoding lacks become
     * references. Done by hand, because the JDK's transformer prefers the encoding that the document came in.
     */
    byte[] in(Charset charset) {
        CharsetEncoder encoder = charset.newEncoder();
        StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"" + charset.name() + "\"?>");
        text().codePoints().forEach(c -> {
            if (encoder.canEncode(Character.toString(c))) {
                text.appendCodePoint(c);
            } else {
                text.append("&#").append(c).append(';');
            }
        });
        return text.toString().getBytes(charset);
    }

    private String text() {
        try {
            Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            StringWriter text = new StringWriter();
            transformer.transform(new DOMSource(document), new StreamResult(text));
            return text.toString();
        } catch (TransformerException e) {
            throw new IllegalStateException("the JDK cannot write XML", e);
        }
    }

    private List<Element> records() {
        return elements(response().getChildNodes())
                .filter(child -> contract.recordElement().equals(child.getLocalName()))
                .toList();
    }

    private List<Element> extensible() {
        List<Element> places = elements(document.getElementsByTagNameNS("*", contract.extensibleElement()))
                .toList();
        return places.isEmpty() ? List.of(response()) : places;
    }

    private Element response() {
        return elements(document.getElementsByTagNameNS(contract.service(), contract.operation() + "Response"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no answer of " + contract.operation()));
    }

    private static Stream<Node> texts(Node node) {
        if (node.getNodeType() == Node.TEXT_NODE) {
            return Stream.of(node);
        }
        return nodes(node.getChildNodes()).flatMap(AnswerEdit::texts);
    }

    private static Stream<Element> elements(NodeList list) {
        return nodes(list).filter(Element.class::isInstance).map(Element.class::cast);
    }

    /** A copy, because the list itself changes with the document. */
    private static Stream<Node> nodes(NodeList list) {
        return IntStream.range(0, list.getLength()).mapToObj(list::item).toList().stream();
    }

    private static Document parse(byte[] answer) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(answer));
        } catch (SAXException e) {
            throw new IllegalArgumentException("the answer given to the stub is no XML", e);
        } catch (IOException | ParserConfigurationException e) {
            throw new IllegalStateException("the JDK cannot read XML from memory", e);
        }
    }
}
