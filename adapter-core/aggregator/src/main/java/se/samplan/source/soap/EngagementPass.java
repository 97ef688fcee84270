package se.samplan.source.soap;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import se.samplan.xml.Absence;
import se.samplan.xml.SoapNames;
import se.samplan.xml.XmlText;

/**
 * The one pass over one answer of the index, to its very end. Used once and thrown away.
 *
 * <p>An answer that has posts in a form we do not know is refused as a whole: if they were skipped, it would look like an
 * answer without posts, and the person like one without plans. What stands in the any is skipped, if there is no post in it.
 */
final class EngagementPass {

    private static final String SOAP = SoapNames.ENVELOPE;
    private static final String CORE = "urn:riv:itintegration:engagementindex:1";
    private static final String POST = "engagement";

    private final XMLStreamReader2 xml;

    EngagementPass(XMLStreamReader2 xml) {
        this.xml = xml;
    }

    List<Engagement> read() throws XMLStreamException, UnusableIndexAnswer {
        enter(SOAP, "Envelope");
        boolean more = nextChild();
        while (more && isAt(SOAP, "Header")) {
            xml.skipElement();
            more = nextChild();
        }
        require(more && isAt(SOAP, "Body"));
        enter(FindContent.SERVICE, "FindContentResponse");
        require(!Absence.isSaid(xml));
        List<Engagement> posts = new ArrayList<>();
        while (nextChild()) {
            if (isAt(FindContent.SERVICE, POST)) {
                posts.add(post());
            } else {
                require(!CORE.equals(xml.getNamespaceURI()));
                skipWithoutPosts();
            }
        }
        require(!nextChild()); // a fault or a second answer beside this one, whose posts would be lost
        while (xml.hasNext()) {
            require(step() != XMLStreamConstants.START_ELEMENT || !(SOAP.equals(xml.getNamespaceURI()) || isOurs()));
        }
        return posts;
    }

    /** Goes to the end of the element that the reader stands on, in which there must be nothing of the contract's. */
    private void skipWithoutPosts() throws XMLStreamException, UnusableIndexAnswer {
        int open = xml.getDepth();
        do {
            require(!xml.isStartElement() || !isOurs());
            step();
        } while (!xml.isEndElement() || xml.getDepth() != open);
    }

    private boolean isOurs() {
        return FindContent.SERVICE.equals(xml.getNamespaceURI()) || POST.equals(xml.getLocalName());
    }

    private Engagement post() throws XMLStreamException, UnusableIndexAnswer {
        String person = "";
        String domain = "";
        String category = "";
        String address = "";
        String system = "";
        while (nextChild()) {
            boolean ours = CORE.equals(xml.getNamespaceURI());
            switch (ours ? xml.getLocalName() : "") {
                case "registeredResidentIdentification" -> person = only(person);
                case "serviceDomain" -> domain = only(domain);
                case "categorization" -> category = only(category);
                case "logicalAddress" -> address = only(address);
                case "sourceSystem" -> system = only(system);
                default -> skipWithoutPosts();
            }
        }
        require(!person.isEmpty() && !domain.isEmpty());
        return new Engagement(person, domain, category, address, system);
    }

    /**
     * The text of the element that the reader stands on; it has no children. Stated twice, it must be stated in the same way;
     * otherwise nobody knows whom or what the post is about.
     *
     * @param before what the post has said in that place before; empty if nothing
     */
    private String only(String before) throws XMLStreamException, UnusableIndexAnswer {
        String text = xml.getElementText().strip();
        require(before.isEmpty() || before.equals(text));
        return text;
    }

    private void enter(String namespace, String name) throws XMLStreamException, UnusableIndexAnswer {
        require(nextChild() && isAt(namespace, name));
    }

    private boolean isAt(String namespace, String name) {
        return namespace.equals(xml.getNamespaceURI()) && name.equals(xml.getLocalName());
    }

    /** Goes to the next element on this level; false at the end of the surrounding one. */
    private boolean nextChild() throws XMLStreamException, UnusableIndexAnswer {
        int event = step();
        while (event != XMLStreamConstants.START_ELEMENT
                && event != XMLStreamConstants.END_ELEMENT
                && event != XMLStreamConstants.END_DOCUMENT) {
            require(!XmlText.isWords(xml)); // a post that was escaped
            event = step();
        }
        return event == XMLStreamConstants.START_ELEMENT;
    }

    private int step() throws XMLStreamException, UnusableIndexAnswer {
        int event = xml.next();
        require(event != XMLStreamConstants.DTD);
        return event;
    }

    private static void require(boolean holds) throws UnusableIndexAnswer {
        if (!holds) {
            throw new UnusableIndexAnswer();
        }
    }
}
