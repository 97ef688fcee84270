package se.samplan.edge;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.aalto.UncheckedStreamException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.DOMException;
import org.w3c.dom.DOMImplementation;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import se.samplan.published.Names;
import se.samplan.question.Payload;
import se.samplan.xml.Encoding;
import se.samplan.xml.Parser;
import se.samplan.xml.Scope;
import se.samplan.xml.XmlTooLarge;

/**
 * Takes a request apart in one pass: a small tree to be checked and read, and the body's bytes to be sent on. Used once and
 * thrown away.
 *
 * <p>Sources get the body as it came, comments and all. Our own options are for us and are cut out, so that a source does
 * not notice the aggregating service; where a contract repeats the address in the body, a place is made for each source's
 * own.
 */
public final class EnvelopeReader {

    private static final byte[] NOTHING = {};
    private static final DOMImplementation DOM = dom();
    private static final int MAX_DEPTH = 100;
    private static final int MAX_ELEMENTS = 20_000;
    private static final int BODY_DEPTH = 3;

    private final @Nullable QName addressInBody;
    private final byte[] utf8;
    private final XMLStreamReader2 xml;
    private final Document document = DOM.createDocument(null, null, null);
    private final Scope scope = new Scope();
    private final List<int[]> ours = new ArrayList<>();
    private int elements;
    private byte @Nullable [] bodyStart;
    private int bodyFrom;
    private int bodyTo;
    private @Nullable Place address;

    private EnvelopeReader(Optional<QName> addressInBody, byte[] utf8) throws XMLStreamException {
        this.addressInBody = addressInBody.orElse(null);
        this.utf8 = utf8;
        this.xml = Parser.over(utf8);
    }

    /**
     * Reads a request.
     *
     * @param addressInBody the element of the request that repeats the source's address, if there is one
     * @param message the whole HTTP body
     * @param contentType its HTTP header
     * @throws MessageRefused if it is no SOAP 1.1 message with at most one element in its Body
     */
    public static Envelope read(Optional<QName> addressInBody, byte[] message, String contentType) {
        try {
            EnvelopeReader reader = new EnvelopeReader(addressInBody, Encoding.toUtf8(message, contentType));
            reader.readDocument();
            return SoapParts.envelope(reader.document.getDocumentElement(), reader::payload);
        } catch (XmlTooLarge e) {
            throw MessageRefused.aboveLimit(e.limit());
        } catch (XMLStreamException
                | UncheckedStreamException
                | CharacterCodingException
                | DOMException e) { // the tree has rules of its own for names
            throw MessageRefused.notWellFormed();
        }
    }

    private void readDocument() throws XMLStreamException {
        while (xml.hasNext()) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                readElement(document);
            }
        }
    }

    /** The element that the reader stands on, to its end. */
    private void readElement(Node parent) throws XMLStreamException {
        int depth = xml.getDepth();
        elements++;
        if (depth > MAX_DEPTH) {
            throw MessageRefused.aboveLimit("more than " + MAX_DEPTH + " elements inside each other");
        }
        if (elements > MAX_ELEMENTS) {
            throw MessageRefused.aboveLimit("more than " + MAX_ELEMENTS + " elements");
        }
        int start = (int) xml.getLocationInfo().getStartingByteOffset();
        int afterTag = (int) xml.getLocationInfo().getEndingByteOffset();
        QName name = xml.getName();
        Element element = startTag(parent);
        scope.enter(xml);
        for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> readElement(element);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    element.appendChild(document.createTextNode(xml.getText()));
                default -> {
                    // comments and instructions mean nothing here; those in the body are sent on with it
                }
            }
        }
        int endTag = (int) xml.getLocationInfo().getStartingByteOffset();
        int end = (int) xml.getLocationInfo().getEndingByteOffset();
        scope.leave();
        if (SoapParts.isBody(parent) && depth == BODY_DEPTH) {
            bodyStart = startOfBody(element, start, end);
            bodyFrom = nameEnd(start);
            bodyTo = end;
        } else if (depth == BODY_DEPTH + 1 && Names.AGGREGATION.equals(name.getNamespaceURI())) {
            ours.add(new int[] {start, end});
        } else if (depth > BODY_DEPTH && name.equals(addressInBody) && address == null) {
            address = placeFor(start, afterTag, endTag);
        }
    }

    /** Where an element's text stands, or would stand if the element were not written as an empty one. */
    private Place placeFor(int start, int afterTag, int endTag) {
        if (utf8[afterTag - 2] != '/') {
            return new Place(afterTag, endTag, NOTHING, NOTHING);
        }
        byte[] name = Arrays.copyOfRange(utf8, start + 1, nameEnd(start));
        return new Place(
                afterTag - 2, afterTag, ">".getBytes(UTF_8), ("</" + new String(name, UTF_8) + ">").getBytes(UTF_8));
    }

    private Element startTag(Node parent) {
        Element element = document.createElementNS(emptyToNull(xml.getNamespaceURI()), xml.getPrefixedName());
        Scope.declaredBy(xml)
                .forEach((prefix, uri) -> element.setAttributeNS(
                        XMLConstants.XMLNS_ATTRIBUTE_NS_URI, prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, uri));
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String prefix = xml.getAttributePrefix(i);
            String local = xml.getAttributeLocalName(i);
            element.setAttributeNS(
                    emptyToNull(xml.getAttributeNamespace(i)),
                    prefix == null || prefix.isEmpty() ? local : prefix + ":" + local,
                    xml.getAttributeValue(i));
        }
        parent.appendChild(element);
        return element;
    }

    /** The start of the body's element up to the end of its name, with the namespaces that it needs to stand alone. */
    private byte[] startOfBody(Element element, int start, int end) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(utf8, start, nameEnd(start) - start);
        bytes.writeBytes(scope.missing(ownPrefixes(element), utf8, start, end));
        return bytes.toByteArray();
    }

    private static Set<String> ownPrefixes(Element element) {
        Set<String> own = new HashSet<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            if (XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())) {
                own.add(attribute.getPrefix() == null ? "" : attribute.getLocalName());
            }
        }
        return own;
    }

    private int next() throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw MessageRefused.notWellFormed();
        }
        return event;
    }

    private Payload payload() {
        if (bodyStart == null) {
            return Payload.of(new byte[0]);
        }
        ByteArrayOutputStream before = new ByteArrayOutputStream();
        before.writeBytes(bodyStart);
        if (address == null) {
            writeOthers(bodyFrom, bodyTo, before);
            return Payload.of(before.toByteArray());
        }
        writeOthers(bodyFrom, address.from(), before);
        before.writeBytes(address.before());
        ByteArrayOutputStream after = new ByteArrayOutputStream();
        after.writeBytes(address.after());
        writeOthers(address.to(), bodyTo, after);
        return Payload.addressed(before.toByteArray(), after.toByteArray());
    }

    /** The bytes of that range without our options. */
    private void writeOthers(int from, int to, ByteArrayOutputStream out) {
        int at = from;
        for (int[] range : ours) {
            if (range[0] >= at && range[1] <= to) {
                out.write(utf8, at, range[0] - at);
                at = range[1];
            }
        }
        out.write(utf8, at, to - at);
    }

    private int nameEnd(int start) {
        int at = start + 1;
        while (utf8[at] != '>' && utf8[at] != '/' && (utf8[at] & 0xFF) > ' ') {
            at++;
        }
        return at;
    }

    private static @Nullable String emptyToNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    private static DOMImplementation dom() {
        try {
            return DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK has no DOM", e);
        }
    }

    /** A range that is replaced, and what has to stand around what replaces it. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Place(int from, int to, byte[] before, byte[] after) {}
}
