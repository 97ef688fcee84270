package se.samplan.call;

import com.fasterxml.aalto.UncheckedStreamException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import se.samplan.outcome.FailureKind;
import se.samplan.xml.Encoding;
import se.samplan.xml.Parser;

/**
 * Tells the platform's own faults from those of the source behind it, by the leading code of the fault text (platform
 * facts, section 6). The text itself goes nowhere.
 */
final class PlatformFault {

    private static final int CODE_LENGTH = 5;

    private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final int BODY_DEPTH = 3;
    private static final int LARGEST_IN_ANSWER = 64 * 1024;

    private static final Map<String, FailureKind> KINDS = Map.ofEntries(
            Map.entry("VP001", FailureKind.PLATFORM_REFUSED),
            Map.entry("VP002", FailureKind.PLATFORM_REFUSED),
            Map.entry("VP003", FailureKind.NO_ROUTE),
            Map.entry("VP004", FailureKind.NO_ROUTE),
            Map.entry("VP005", FailureKind.NO_ROUTE),
            Map.entry("VP006", FailureKind.NO_ROUTE),
            Map.entry("VP007", FailureKind.NOT_PERMITTED),
            Map.entry("VP008", FailureKind.PLATFORM_TROUBLE),
            Map.entry("VP009", FailureKind.UNREACHABLE),
            Map.entry("VP010", FailureKind.NO_ROUTE),
            Map.entry("VP011", FailureKind.PLATFORM_REFUSED),
            Map.entry("VP012", FailureKind.PLATFORM_TROUBLE),
            Map.entry("VP013", FailureKind.NOT_PERMITTED),
            Map.entry("VP014", FailureKind.ROUTING_LOOP),
            Map.entry("VP015", FailureKind.PLATFORM_REFUSED),
            Map.entry("VP016", FailureKind.NOT_PERMITTED));

    /** A code that is not in the table means we do not know what, but the vendor has no part in it. */
    private static final Pattern OF_THE_PLATFORM = Pattern.compile("VP[0-9]{3}\\b");

    private PlatformFault() {}

    /** What an HTTP 500 with that body stands for. */
    static FailureKind kindOf(Reply reply) {
        try {
            XMLStreamReader xml = Parser.over(Encoding.toUtf8(reply.body(), reply.contentType()));
            boolean soap = false;
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    soap |= xml.getLocalName().equals("Fault");
                    if (xml.getLocalName().equals("faultstring")) {
                        return kindOf(xml.getElementText().strip());
                    }
                }
            }
            return soap ? FailureKind.FAULT : FailureKind.HTTP_STATUS;
        } catch (XMLStreamException | UncheckedStreamException | CharacterCodingException e) {
            return FailureKind.HTTP_STATUS;
        }
    }

    /**
     * The fault that came with an HTTP 200, if that is what came: several servers send them so. A long body is not looked
     * into; whoever reads it finds that it is no answer.
     */
    static Optional<FailureKind> inAnswer(Reply reply) {
        boolean perhaps = reply.body().length <= LARGEST_IN_ANSWER
                && new String(reply.body(), StandardCharsets.ISO_8859_1)
                        .replace("\0", "")
                        .contains("Fault");
        return perhaps && hasFaultInBody(reply) ? Optional.of(kindOf(reply)) : Optional.empty();
    }

    private static boolean hasFaultInBody(Reply reply) {
        try {
            XMLStreamReader xml = Parser.over(Encoding.toUtf8(reply.body(), reply.contentType()));
            int depth = 0;
            boolean body = false;
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        depth++;
                        if (body && depth == BODY_DEPTH) {
                            return isOfSoap(xml, "Fault");
                        }
                        body = depth == BODY_DEPTH - 1 && isOfSoap(xml, "Body");
                    }
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    default -> {
                        // nothing but elements is looked for
                    }
                }
            }
            return false;
        } catch (XMLStreamException | UncheckedStreamException | CharacterCodingException e) {
            return false;
        }
    }

    private static boolean isOfSoap(XMLStreamReader xml, String name) {
        return SOAP.equals(xml.getNamespaceURI()) && name.equals(xml.getLocalName());
    }

    private static FailureKind kindOf(String text) {
        return OF_THE_PLATFORM.matcher(text).lookingAt()
                ? KINDS.getOrDefault(text.substring(0, CODE_LENGTH), FailureKind.PLATFORM_REFUSED)
                : FailureKind.FAULT;
    }
}
