package se.samplan.samples.conformance.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import se.samplan.contract.Path;

/** Trees of elements, and places in them: names and numbers, never what stands there. */
public final class Xml {

    /** What may stand before a document type declaration: an XML declaration, instructions, remarks and blanks (XML 1.0, rule 22). */
    private static final Pattern DOCTYPE = Pattern.compile("(?:\\s++|<\\?(?s:.*?)\\?>|<!--(?s:.*?)-->)*+<!DOCTYPE\\s");

    private Xml() {}

    /**
     * Parses; fetches nothing and refuses document type declarations.
     *
     * @throws SAXException if it is not well-formed
     */
    public static Document parse(byte[] document) throws SAXException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(document));
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException("the JDK has no parser that refuses document type declarations", e);
        }
    }

    /** Whether a document in UTF-8 declares its type, which {@link #parse} refuses. */
    static boolean hasDoctype(byte[] document) {
        return DOCTYPE.matcher(new String(document, UTF_8)).lookingAt();
    }

    public static List<Element> children(Node parent) {
        List<Element> children = new ArrayList<>();
        for (Node at = parent.getFirstChild(); at != null; at = at.getNextSibling()) {
            if (at instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    public static List<Element> children(Node parent, String localName) {
        return children(parent).stream()
                .filter(child -> localName.equals(child.getLocalName()))
                .toList();
    }

    public static Optional<Element> child(Node parent, String localName) {
        return children(parent, localName).stream().findFirst();
    }

    /** The element and everything below it, in the order of the document. */
    public static Stream<Element> all(Element element) {
        return Stream.concat(Stream.of(element), children(element).stream().flatMap(Xml::all));
    }

    /** Elements that stand there, seen from a record. */
    public static Stream<Element> at(Element record, Path path) {
        Stream<Element> found = Stream.of(record);
        for (var step : path.steps()) {
            found = found.flatMap(parent -> children(parent, step.getLocalPart()).stream())
                    .filter(child -> step.getNamespaceURI().equals(child.getNamespaceURI()));
        }
        return found;
    }

    /** Elements that stand there by local names, {@code a/b/c}, in whatever namespace. */
    public static Stream<Element> at(Element from, String path) {
        Stream<Element> found = Stream.of(from);
        for (String step : path.split("/", -1)) {
            found = found.flatMap(parent -> children(parent, step).stream());
        }
        return found;
    }

    public static boolean isLeaf(Element element) {
        return children(element).isEmpty();
    }

    public static String text(Element element) {
        return element.getTextContent().strip();
    }

    /** Where an element stands, from the response down: {@code carePlan[2]/carePlanHeader/documentTime}. */
    public static String place(Element element) {
        List<String> steps = new ArrayList<>();
        Node at = element;
        while (at instanceof Element current && !"Body".equals(current.getLocalName())) {
            steps.add(0, step(current));
            at = current.getParentNode();
        }
        return String.join("/", steps);
    }

    private static String step(Element element) {
        if (!(element.getParentNode() instanceof Element parent)) {
            return element.getLocalName();
        }
        List<Element> alike = children(parent, element.getLocalName());
        return alike.size() == 1
                ? element.getLocalName()
                : element.getLocalName() + "[" + (alike.indexOf(element) + 1) + "]";
    }
}
