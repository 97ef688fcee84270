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
import se.samplan.xml.SoapNames;

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
     * No SOAP message that can be judged.
     *
     * @param words why, with what is known of it: a place, a coding
     */
    record Unreadable(Why why, Text words) implements Message {

        static Unreadable because(Why why) {
            return new Unreadable(why, why.words());
        }

        static Unreadable because(Why why, Text more) {
            return new Unreadable(why, Text.of("%s: %s", "%s: %s", why.words(), more));
        }
    }

    /** Why a body is no SOAP message. */
    enum Why {
        EMPTY("the body is empty", "kroppen är tom"),
        DAMAGED("the bytes are not what the charset says", "byten stämmer inte med teckenkodningen"),
        HTML("the body is a page of HTML", "kroppen är en HTML-sida"),
        NOT_XML("the body is no XML", "kroppen är inte XML"),
        DOCTYPE(
                "the body has a document type declaration (DOCTYPE), which SOAP does not allow",
                "kroppen har en dokumenttypsdeklaration (DOCTYPE), vilket SOAP inte tillåter"),
        COMPRESSED(
                "the body is compressed, which the request did not ask for",
                "kroppen är komprimerad, vilket anropet inte bad om"),
        IN_PARTS(
                "the body is multipart (MTOM), not the SOAP message itself",
                "kroppen är multipart (MTOM), inte själva SOAP-meddelandet"),
        BROKEN("the body begins as XML and is not well-formed", "kroppen börjar som XML men är inte välformad"),
        SEVERAL("the Body holds more than one element", "Body innehåller mer än ett element"),
        NOT_SOAP(
                "the body is XML, but no SOAP 1.1 envelope with one element in its Body",
                "kroppen är XML, men inget SOAP 1.1-kuvert med ett element i Body");

        private final String english;
        private final String swedish;

        Why(String english, String swedish) {
            this.english = english;
            this.swedish = swedish;
        }

        public Text words() {
            return new Text(english, swedish);
        }
    }

    /** Reads a body that came as it is; never fails. */
    static Message read(byte[] body, String contentType) {
        return read(body, contentType, "");
    }

    /**
     * Reads a body; never fails. Whoever asks for no coding need not undo one, so none is undone.
     *
     * @param contentEncoding the HTTP header's value; may be empty
     */
    static Message read(byte[] body, String contentType, String contentEncoding) {
        if (body.length == 0) {
            return Unreadable.because(Why.EMPTY);
        }
        Optional<Text> coding = Coding.of(body, contentEncoding);
        if (coding.isPresent()) {
            return Unreadable.because(Why.COMPRESSED, coding.orElseThrow());
        }
        if (contentType.strip().toLowerCase(Locale.ROOT).startsWith("multipart/") && !beginsAsXml(body)) {
            return Unreadable.because(Why.IN_PARTS);
        }
        try {
            return parsed(Encoding.toUtf8(body, contentType), body);
        } catch (CharacterCodingException e) {
            return Unreadable.because(Why.DAMAGED);
        }
    }

    private static Message parsed(byte[] text, byte[] body) {
        try {
            return of(Xml.parse(text));
        } catch (SAXException e) {
            if (isHtml(body)) {
                return Unreadable.because(Why.HTML);
            }
            if (Xml.hasDoctype(text)) {
                return Unreadable.because(Why.DOCTYPE);
            }
            return beginsAsXml(body) ? broken(e) : Unreadable.because(Why.NOT_XML);
        }
    }

    private static boolean beginsAsXml(byte[] body) {
        return new String(body, 0, Math.min(body.length, 500), StandardCharsets.ISO_8859_1)
                .replaceAll("[^!-~]", "")
                .startsWith("<");
    }

    /** Lines and columns are counted from 1. */
    private static Unreadable broken(SAXException problem) {
        return problem instanceof SAXParseException at && at.getLineNumber() > 0
                ? Unreadable.because(
                        Why.BROKEN,
                        Text.of(
                                "a parser gives up at line %s, column %s",
                                "en parser ger upp på rad %s, kolumn %s", at.getLineNumber(), at.getColumnNumber()))
                : Unreadable.because(Why.BROKEN);
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
        if (!SoapNames.ENVELOPE.equals(envelope.getNamespaceURI()) || !"Envelope".equals(envelope.getLocalName())) {
            return Unreadable.because(Why.NOT_SOAP);
        }
        List<Element> content = Xml.at(envelope, "Body")
                .flatMap(body -> Xml.children(body).stream())
                .toList();
        if (content.size() > 1) {
            return Unreadable.because(
                    Why.SEVERAL, Text.of("the second is %s", "det andra är %s", Xml.place(content.get(1))));
        }
        return content.isEmpty() ? Unreadable.because(Why.NOT_SOAP) : of(envelope, content.get(0));
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
