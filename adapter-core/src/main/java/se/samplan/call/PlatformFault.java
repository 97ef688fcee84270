package se.samplan.call;

import com.fasterxml.aalto.UncheckedStreamException;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import se.samplan.outcome.FailureKind;
import se.samplan.xml.Parser;

/**
 * Tells the platform's own faults from those of the source behind it, by the leading code of the fault text (platform
 * facts, section 6). The text itself goes nowhere.
 */
final class PlatformFault {

    private static final int CODE_LENGTH = 5;

    private static final Map<String, FailureKind> KINDS = Map.of(
            "VP003", FailureKind.NO_ROUTE,
            "VP004", FailureKind.NO_ROUTE,
            "VP005", FailureKind.NO_ROUTE,
            "VP006", FailureKind.NO_ROUTE,
            "VP010", FailureKind.NO_ROUTE,
            "VP007", FailureKind.NOT_PERMITTED,
            "VP013", FailureKind.NOT_PERMITTED,
            "VP016", FailureKind.NOT_PERMITTED,
            "VP009", FailureKind.UNREACHABLE);

    private PlatformFault() {}

    /** What an HTTP 500 with that body stands for. */
    static FailureKind kindOf(byte[] body) {
        try {
            XMLStreamReader xml = Parser.over(body);
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
        } catch (XMLStreamException | UncheckedStreamException e) {
            return FailureKind.HTTP_STATUS;
        }
    }

    private static FailureKind kindOf(String text) {
        String code = text.substring(0, Math.min(CODE_LENGTH, text.length()));
        return KINDS.getOrDefault(code, FailureKind.FAULT);
    }
}
