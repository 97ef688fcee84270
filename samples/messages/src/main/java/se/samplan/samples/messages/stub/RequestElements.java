package se.samplan.samples.messages.stub;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Elements of a request that the stubs look into. */
final class RequestElements {

    private static final String DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    private RequestElements() {}

    /** All of that name, of whatever namespace, in their order. */
    static List<Element> named(String name, byte[] request) throws Refusal {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(DOCTYPE, true);
            return in(factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(request))
                    .getElementsByTagNameNS("*", name));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new Refusal("Client", "VP015 [STUB] Begäran kan inte läsas");
        }
    }

    /** Those of the nodes that are elements. */
    static List<Element> in(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }
}
