package se.samplan.samples.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * One transaction of an Update of the engagement index.
 *
 * @param deleted deleteFlag
 * @param booking businessObjectInstanceIdentifier
 * @param rest all other fields of the key
 * @param start mostRecentContent, {@code YYYYMMDDhhmmss}
 */
record Told(boolean deleted, String booking, String rest, String start) {

    private static final String SERVICE = "urn:riv:itintegration:engagementindex:UpdateResponder:1";
    private static final String CORE = "urn:riv:itintegration:engagementindex:1";
    private static final List<String> REST = List.of(
            "registeredResidentIdentification",
            "serviceDomain",
            "categorization",
            "logicalAddress",
            "clinicalProcessInterestId",
            "sourceSystem",
            "dataController");

    /**
     * All of a message.
     *
     * @throws SAXException if it is none
     */
    static List<Told> in(byte[] message) throws SAXException {
        try {
            Document document = DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(message));
            NodeList transactions = document.getElementsByTagNameNS(SERVICE, "engagementTransaction");
            List<Told> told = new ArrayList<>();
            for (int i = 0; i < transactions.getLength(); i++) {
                told.add(of((Element) transactions.item(i)));
            }
            if (told.isEmpty()) {
                throw new SAXException("nothing is told");
            }
            return told;
        } catch (IOException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Told of(Element transaction) throws SAXException {
        List<String> rest = new ArrayList<>();
        for (String name : REST) {
            rest.add(text(transaction, name));
        }
        return new Told(
                text(transaction, "deleteFlag").equals("true"),
                text(transaction, "businessObjectInstanceIdentifier"),
                String.join("|", rest),
                text(transaction, "mostRecentContent"));
    }

    private static String text(Element below, String name) throws SAXException {
        return Stream.of(SERVICE, CORE)
                .map(namespace -> below.getElementsByTagNameNS(namespace, name))
                .filter(found -> found.getLength() == 1)
                .map(found -> found.item(0))
                .map(Node::getTextContent)
                .findFirst()
                .orElseThrow(() -> new SAXException(name + " is missing"));
    }
}
