package se.samplan.edge;

import java.util.List;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.w3c.dom.Element;
import se.samplan.question.Payload;

/**
 * A SOAP 1.1 request, taken apart.
 *
 * @param root the Envelope itself
 * @param headers the elements in its Header
 * @param body the one element in its Body; none if it is empty
 * @param payload the same element as it came, to be sent on; empty if there is none
 */
public record Envelope(Element root, List<Element> headers, Optional<Element> body, Payload payload) {

    public Envelope {
        headers = List.copyOf(headers);
    }

    /** The headers of that name. */
    public List<Element> headers(QName name) {
        return headers.stream()
                .filter(header -> name.getLocalPart().equals(header.getLocalName())
                        && name.getNamespaceURI().equals(header.getNamespaceURI()))
                .toList();
    }
}
