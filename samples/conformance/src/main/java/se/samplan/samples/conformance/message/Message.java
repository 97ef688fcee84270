package se.samplan.samples.conformance.message;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import se.samplan.xml.Encoding;

/** What an HTTP body turned out to be. */
public sealed interface Message {

    /** A SOAP 1.1 message that is no fault. */
    record Payload(Element body, List<Element> headers) implements Message {}

    /** A SOAP 1.1 fault. The texts are the system's own and must be masked before they are shown. */
    record Fault(String code, String text, String detail) implements Message {

        /** Whether it says that the request was wrong. */
        public boolean isClient() {
            return "Client".equals(code) || code.startsWith("Client.");
        }

        public String allText() {
            return text + " " + detail;
        }
    }

    /**
     * No SOAP message, and why.
     *
     * @param place where a parser gave up, {@code line 3, column 17}; empty if that is not the matter
     */
    record Unreadable(Why why, String place) implements Message {

        static Unreadable because(Why why) {
            return new Unreadable(why, "");
        }

        /** Why, and where. */
        public String words() {
            return why.words() + (place.isEmpty() ? "" : ": a parser gives up at " + place);
        }
    }

    /** Why a body is no SOAP message. */
    enum Why {
        EMPTY("the body is empty"),
        DAMAGED("the bytes are not what the charset says"),
        HTML("the body is a page of HTML"),
        NOT_XML("the body is no XML"),
        BROKEN("the body begins as XML and is not well-formed"),
        NOT_SOAP("the body is XML, but no SOAP 1.1 envelope with one element in its Body");

        private final String words;

        Why(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** Reads a body; never fails. */
    static Message read(byte[] body, String contentType) {
        if (body.length == 0) {
            return Unreadable.because(Why.EMPTY);
        }
        try {
            return of(Xml.parse(Encoding.toUtf8(body, contentType)));
        } catch (CharacterCodingException e) {
            return Unreadable.because(Why.DAMAGED);
        } catch (SAXException e) {
            return isHtml(body)
                    ? Unreadable.because(Why.HTML)
                    : beginsAsXml(body) ? new Unreadable(Why.BROKEN, place(e)) : Unreadable.because(Why.NOT_XML);
        }
    }

    private static boolean beginsAsXml(byte[] body) {
        return new String(body, 0, Math.min(body.length, 500), StandardCharsets.ISO_8859_1)
                .replaceAll("[^!-~]", "")
                .startsWith("<");
    }

    private static String place(SAXException problem) {
        return problem instanceof SAXParseException at && at.getLineNumber() > 0
                ? "line " + at.getLineNumber() + ", column " + at.getColumnNumber()
                : "";
    }

    private static boolean isHtml(byte[] body) {
        String start =
                new String(body, 0, Math.min(body.length, 500), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        return start.contains("<html") || start.contains("<!doctype html");
    }

    private static Message of(Document document) {
        Element envelope = document.getDocumentElement();
        if ("html".equalsIgnoreCase(envelope.getLocalName())) {
            return Unreadable.because(Why.HTML);
        }
        if (!"http://schemas.xmlsoap.org/soap/envelope/".equals(envelope.getNamespaceURI())
                || !"Envelope".equals(envelope.getLocalName())) {
            return Unreadable.because(Why.NOT_SOAP);
        }
        Optional<Element> content = Xml.at(envelope, "Body")
                .flatMap(body -> Xml.children(body).stream())
                .findFirst();
        return content.map(first -> of(envelope, first)).orElseGet(() -> Unreadable.because(Why.NOT_SOAP));
    }

    private static Message of(Element envelope, Element first) {
        if ("Fault".equals(first.getLocalName()) && envelope.getNamespaceURI().equals(first.getNamespaceURI())) {
            return new Fault(
                    text(first, "faultcode").replaceFirst("^[^:]*:", ""),
                    text(first, "faultstring"),
                    text(first, "detail"));
        }
        List<Element> headers = Xml.at(envelope, "Header")
                .flatMap(header -> Xml.children(header).stream())
                .toList();
        return new Payload(first, headers);
    }

    private static String text(Element fault, String name) {
        return Xml.children(fault, name).stream().map(Xml::text).collect(Collectors.joining(" "));
    }
}
