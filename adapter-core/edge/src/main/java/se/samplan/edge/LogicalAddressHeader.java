package se.samplan.edge;

import java.util.List;
import javax.xml.namespace.QName;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import se.samplan.question.QuestionRejected;

/** Reads and checks the SOAP header that says where a request is meant to go (platform facts, section 1). */
public final class LogicalAddressHeader {

    static final QName NAME = new QName("urn:riv:itintegration:registry:1", "LogicalAddress");

    private LogicalAddressHeader() {}

    /**
     * Where the request is meant to go.
     *
     * @throws QuestionRejected if the header is missing, given twice or blank, or holds an element
     */
    public static String value(Envelope request) {
        List<Element> headers = request.headers(NAME);
        if (headers.stream().anyMatch(LogicalAddressHeader::holdsElements)) {
            throw new QuestionRejected("LogicalAddress: must hold text, and no element");
        }
        List<String> values = headers.stream().map(Element::getTextContent).toList();
        if (values.isEmpty()) {
            throw new QuestionRejected("LogicalAddress: the SOAP header is missing");
        }
        if (values.size() > 1) {
            throw new QuestionRejected("LogicalAddress: the SOAP header is given more than once");
        }
        String value = values.get(0);
        if (value.isBlank()) {
            throw new QuestionRejected("LogicalAddress: the SOAP header is blank");
        }
        if (!value.equals(value.strip())) {
            throw new QuestionRejected("LogicalAddress: surrounding blanks are not allowed");
        }
        return value;
    }

    /** An address that is written around an element is none: who reads the header by its schema takes it for a mistake. */
    static boolean holdsElements(Element text) {
        for (Node node = text.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element) {
                return true;
            }
        }
        return false;
    }
}
