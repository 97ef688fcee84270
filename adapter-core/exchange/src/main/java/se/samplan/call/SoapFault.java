package se.samplan.call;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.aalto.UncheckedStreamException;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import se.samplan.xml.Encoding;
import se.samplan.xml.Parser;
import se.samplan.xml.SoapNames;

/**
 * A SOAP fault, as far as it is looked into. Its words go nowhere.
 *
 * @param code its faultcode, of SOAP 1.2 its Code, without prefix; empty if it has none
 * @param text of its faultstring, of SOAP 1.2 its first Reason; empty if it has none
 * @param detail of its detailString, as a platform writes it; empty if it has none
 * @param isAsAPlatformWrites whether it has the shape of a platform's (platform facts, section 6): a code of SOAP's own, and in
 *     the detail nothing but detailString. A vendor's own codes have a namespace of their own.
 */
record SoapFault(String code, String text, String detail, boolean isAsAPlatformWrites) {

    private static final String SOAP_11 = SoapNames.ENVELOPE;
    private static final String SOAP_12 = "http://www.w3.org/2003/05/soap-envelope";
    private static final Set<String> CODES = Set.of("Client", "Server");
    private static final int BODY_DEPTH = 2;

    /** The fault in that message, wherever it stands; nothing if there is none, or it is cut before its text has come. */
    static Optional<SoapFault> in(Reply reply) {
        Pass pass = new Pass();
        try {
            XMLStreamReader xml = parserOver(reply);
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    pass.take(xml);
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    pass.leave(xml);
                }
            }
        } catch (XMLStreamException | UncheckedStreamException | CharacterCodingException e) {
            return Optional.of(pass.fault()).filter(fault -> !fault.text().isEmpty());
        }
        return pass.found ? Optional.of(pass.fault()) : Optional.empty();
    }

    /** Whether the message's body begins with a fault. */
    static boolean isAllOf(Reply reply) {
        try {
            XMLStreamReader xml = parserOver(reply);
            int depth = 0;
            boolean body = false;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    depth++;
                    if (body && depth > BODY_DEPTH) {
                        return isOfSoap(xml, "Fault");
                    }
                    body = depth == BODY_DEPTH && isOfSoap(xml, "Body");
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                }
            }
            return false;
        } catch (XMLStreamException | UncheckedStreamException | CharacterCodingException e) {
            return false;
        }
    }

    /**
     * Over a message in whatever it says, else byte by byte: its words go nowhere, what is looked for is ASCII, and a fault
     * is often written by a server that has another charset than what stands behind it.
     */
    private static XMLStreamReader parserOver(Reply reply) throws XMLStreamException, CharacterCodingException {
        try {
            return Parser.over(Encoding.toUtf8(reply.body(), reply.contentType()));
        } catch (CharacterCodingException e) {
            return Parser.over(Encoding.toUtf8(new String(reply.body(), ISO_8859_1).getBytes(UTF_8), "charset=UTF-8"));
        }
    }

    private static boolean isOfSoap(XMLStreamReader xml, String name) {
        return name.equals(xml.getLocalName())
                && (SOAP_11.equals(xml.getNamespaceURI()) || SOAP_12.equals(xml.getNamespaceURI()));
    }

    /** One way through a message. */
    private static final class Pass {

        private boolean found;
        private boolean inDetail;
        private boolean foreign;
        private String code = "";
        private String text = "";
        private String detail = "";

        void take(XMLStreamReader xml) throws XMLStreamException {
            if (inDetail) {
                inDetail = false;
                takeDetail(xml);
                return;
            }
            if (SOAP_12.equals(xml.getNamespaceURI())) {
                takeOfSoap12(xml);
                return;
            }
            switch (xml.getLocalName()) {
                case "Fault" -> found = true;
                case "faultcode" -> takeCode(xml);
                case "faultstring" -> {
                    found = true;
                    text = xml.getElementText().strip();
                }
                case "detail" -> inDetail = true;
                default -> {
                    // nothing else tells whose it is
                }
            }
        }

        /** Its codes have names of their own, and subcodes below, which nobody asks for. The first of several languages will do. */
        private void takeOfSoap12(XMLStreamReader xml) throws XMLStreamException {
            switch (xml.getLocalName()) {
                case "Fault" -> found = true;
                case "Value" ->
                    code = code.isEmpty() ? nameOf(xml.getElementText().strip()) : code;
                case "Text" -> text = text.isEmpty() ? xml.getElementText().strip() : text;
                case "Detail" -> inDetail = true;
                default -> {
                    // nothing else tells whose it is
                }
            }
        }

        private static String nameOf(String qualified) {
            return qualified.substring(qualified.indexOf(':') + 1);
        }

        void leave(XMLStreamReader xml) {
            inDetail &= !xml.getLocalName().equalsIgnoreCase("detail");
        }

        private void takeDetail(XMLStreamReader xml) throws XMLStreamException {
            String namespace = xml.getNamespaceURI();
            if (xml.getLocalName().equals("detailString") && (namespace == null || namespace.isEmpty())) {
                detail = xml.getElementText().strip();
            } else {
                foreign = true;
            }
        }

        /** A code without a prefix is taken for SOAP's; it often is meant so. */
        private void takeCode(XMLStreamReader xml) throws XMLStreamException {
            String written = xml.getElementText().strip();
            int colon = written.indexOf(':');
            code = nameOf(written);
            boolean ofSoap = colon < 0 || SOAP_11.equals(xml.getNamespaceURI(written.substring(0, colon)));
            foreign |= !CODES.contains(code) || !ofSoap;
        }

        SoapFault fault() {
            return new SoapFault(code, text, detail, !foreign);
        }
    }
}
