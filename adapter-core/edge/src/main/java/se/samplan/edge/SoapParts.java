package se.samplan.edge;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javax.xml.namespace.QName;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import se.samplan.question.Payload;
import se.samplan.xml.SoapNames;

/** What a message must be made of (SOAP 1.1, 4): one Envelope, in it what is in Headers, and one Body at its end. */
final class SoapParts {

    private static final String SOAP = SoapNames.ENVELOPE;
    private static final String NEXT_ACTOR = "http://schemas.xmlsoap.org/soap/actor/next";
    private static final Set<QName> UNDERSTOOD = Set.of(LogicalAddressHeader.NAME, ActorHeader.NAME);

    private SoapParts() {}

    /**
     * The parts of a message.
     *
     * @param sentOn what sources get of its body; asked for when the message is known to be one
     * @throws MessageRefused if they are not those of a SOAP 1.1 message with at most one element in its Body
     */
    static Envelope envelope(Element root, Supplier<Payload> sentOn) {
        if (!"Envelope".equals(root.getLocalName())) {
            throw MessageRefused.notOfTheContract();
        }
        if (!SOAP.equals(root.getNamespaceURI())) {
            throw MessageRefused.otherSoap();
        }
        List<Element> parts = children(root);
        List<Element> headers = parts.stream()
                .filter(part -> isSoap(part, "Header"))
                .flatMap(header -> children(header).stream())
                .toList();
        if (!headers.stream().allMatch(SoapParts::isUnderstood)) {
            throw MessageRefused.notUnderstood();
        }
        List<Element> bodies = parts.stream().filter(SoapParts::isBody).toList();
        if (bodies.size() != 1 || parts.get(parts.size() - 1) != bodies.get(0)) {
            throw MessageRefused.notOfTheContract();
        }
        List<Element> content = children(bodies.get(0));
        if (content.size() > 1) {
            throw MessageRefused.notOfTheContract();
        }
        return new Envelope(root, headers, content.stream().findFirst(), sentOn.get());
    }

    /** A header for somebody further on is not ours to understand (SOAP 1.1, 4.2.2). */
    private static boolean isUnderstood(Element header) {
        String actor = header.getAttributeNS(SOAP, "actor");
        String must = header.getAttributeNS(SOAP, "mustUnderstand").strip();
        boolean forUs = actor.isEmpty() || actor.equals(NEXT_ACTOR);
        boolean mandatory = must.equals("1") || must.equals("true");
        return !forUs
                || !mandatory
                || UNDERSTOOD.contains(new QName(String.valueOf(header.getNamespaceURI()), header.getLocalName()));
    }

    /** Whether it is the Body of a message. */
    static boolean isBody(Node node) {
        return node instanceof Element element && isSoap(element, "Body");
    }

    private static boolean isSoap(Element element, String name) {
        return name.equals(element.getLocalName()) && SOAP.equals(element.getNamespaceURI());
    }

    private static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }
}
