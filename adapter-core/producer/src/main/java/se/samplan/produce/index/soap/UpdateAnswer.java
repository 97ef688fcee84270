package se.samplan.produce.index.soap;

import com.fasterxml.aalto.UncheckedStreamException;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import se.samplan.call.Reply;
import se.samplan.produce.index.IndexAnswer;
import se.samplan.produce.index.IndexAnswer.Kind;
import se.samplan.xml.Encoding;
import se.samplan.xml.Parser;
import se.samplan.xml.SoapNames;

/**
 * Reads what the index, or the platform before it, says to an Update. Only codes are taken out of it: comments and fault texts
 * name posts, and posts are persons.
 */
final class UpdateAnswer {

    private static final int OK = 200;
    private static final int FORBIDDEN = 403;
    private static final int SOAP_FAULT = 500;

    private static final String SOAP = SoapNames.ENVELOPE;

    /** The leading code of a fault text; some manuals write E000 for EI000. */
    private static final Pattern CODE = Pattern.compile("(VP|EI|E)([0-9]{3})\\b.*", Pattern.DOTALL);

    /** What is wrong with a post (engagement index facts, section 6). */
    private static final Set<String> ABOUT_A_POST = Set.of("EI001", "EI002", "EI004", "EI005", "EI006");

    /** What comes again however often one tries, until somebody mends it (platform facts, section 6). */
    private static final Set<String> NEVER_AGAIN = Set.of(
            "EI003", "VP001", "VP002", "VP003", "VP004", "VP005", "VP006", "VP007", "VP010", "VP011", "VP013", "VP014",
            "VP015", "VP016");

    private UpdateAnswer() {}

    static IndexAnswer read(Reply reply) {
        return switch (reply.status()) {
            case OK, SOAP_FAULT -> read(reply, reply.status() == OK);
            case FORBIDDEN -> new IndexAnswer(Kind.STOP, "HTTP_403");
            default -> new IndexAnswer(Kind.NOT_REACHED, "HTTP_STATUS");
        };
    }

    private static IndexAnswer read(Reply reply, boolean expectsResult) {
        try {
            XMLStreamReader xml = Parser.over(Encoding.toUtf8(reply.body(), reply.contentType()));
            return expectsResult ? result(xml) : fault(xml);
        } catch (XMLStreamException
                | UncheckedStreamException
                | CharacterCodingException e) { // whichever it is: it is no answer, and the index may have the posts
            return unusable();
        }
    }

    private static IndexAnswer result(XMLStreamReader xml) throws XMLStreamException {
        Optional<IndexAnswer> answer = Optional.empty();
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT && answer.isEmpty()) {
                if (isFault(xml)) {
                    return fault(xml);
                }
                if (isResultCode(xml)) {
                    answer = Optional.of(result(xml.getElementText().strip()));
                }
            }
        }
        return answer.orElse(unusable());
    }

    /** Several servers send faults with HTTP 200. */
    private static boolean isFault(XMLStreamReader xml) {
        return SOAP.equals(xml.getNamespaceURI()) && "Fault".equals(xml.getLocalName());
    }

    private static boolean isResultCode(XMLStreamReader xml) {
        return Update.SERVICE.equals(xml.getNamespaceURI()) && "ResultCode".equals(xml.getLocalName());
    }

    private static IndexAnswer result(String code) {
        return switch (code) {
            case "OK", "INFO" -> new IndexAnswer(Kind.TAKEN, code);
            case "ERROR" -> new IndexAnswer(Kind.REFUSED, code);
            default -> unusable();
        };
    }

    private static IndexAnswer fault(XMLStreamReader xml) throws XMLStreamException {
        String who = "";
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("faultcode")) {
                    who = xml.getElementText().strip();
                } else if (xml.getLocalName().equals("faultstring")) {
                    return fault(who, xml.getElementText().strip());
                }
            }
        }
        return unusable();
    }

    private static IndexAnswer fault(String who, String text) {
        Matcher matcher = CODE.matcher(text);
        if (!matcher.matches()) {
            return isClients(who)
                    ? new IndexAnswer(Kind.REFUSED, "CLIENT_FAULT")
                    : new IndexAnswer(Kind.FAULTED, "FAULT");
        }
        String code = (matcher.group(1).equals("VP") ? "VP" : "EI") + matcher.group(2);
        if (ABOUT_A_POST.contains(code)) {
            return new IndexAnswer(Kind.REFUSED, code);
        }
        return new IndexAnswer(NEVER_AGAIN.contains(code) ? Kind.STOP : Kind.FAULTED, code);
    }

    /** Something in the request is wrong, and the request is what its posts are. */
    private static boolean isClients(String faultCode) {
        return faultCode.substring(faultCode.indexOf(':') + 1).startsWith("Client");
    }

    private static IndexAnswer unusable() {
        return new IndexAnswer(Kind.FAULTED, "INVALID_ANSWER");
    }
}
