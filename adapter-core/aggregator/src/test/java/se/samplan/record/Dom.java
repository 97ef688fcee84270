package se.samplan.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xmlunit.builder.DiffBuilder;
import org.xmlunit.diff.Diff;

/** The other way to read XML, with the JDK's own parser: what the reader's work is measured against. */
final class Dom {

    private Dom() {}

    static Element parse(byte[] xml) {
        try {
            Document document = DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml));
            return document.getDocumentElement();
        } catch (SAXException e) {
            throw new AssertionError("not well-formed: " + new String(xml, UTF_8), e);
        } catch (IOException | ParserConfigurationException e) {
            throw new IllegalStateException("the JDK cannot read XML from memory", e);
        }
    }

    /** The care plans of an answer, in its order. */
    static List<Element> carePlans(byte[] answer) {
        NodeList plans = parse(answer).getElementsByTagNameNS(Records.SERVICE, "carePlan");
        return IntStream.range(0, plans.getLength())
                .mapToObj(i -> (Element) plans.item(i))
                .toList();
    }

    /** What differs, down to prefixes, comments, CDATA and white space. */
    static Diff difference(Element original, Element copy) {
        return DiffBuilder.compare(original).withTest(copy).checkForIdentical().build();
    }

    static Element only(Element below, String namespace, String name) {
        Node found = below.getElementsByTagNameNS(namespace, name).item(0);
        if (found instanceof Element element) {
            return element;
        }
        throw new AssertionError("no " + name);
    }
}
