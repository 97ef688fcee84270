package se.samplan.record;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import se.samplan.published.Names;

/** Notes where related services stand while a record is read, and whom each is for. Sees every event of the one pass. */
final class ServiceFinder {

    private static final QName SERVICE = new QName(Names.RELATED, "relatedService");
    private static final QName ADDRESS = new QName(Names.RELATED, "address");
    private static final QName AUDIENCE = new QName(Names.RELATED, "audience");
    private static final int NOWHERE = -1;

    private final XMLStreamReader2 xml;
    private final List<PlacedService> found = new ArrayList<>(0);
    private final StringBuilder address = new StringBuilder();
    private final StringBuilder text = new StringBuilder();
    private Set<String> audience = new HashSet<>();
    private int openedAt = NOWHERE;
    private int depth;

    ServiceFinder(XMLStreamReader2 xml) {
        this.xml = xml;
    }

    /** A record begins: what was found so far belongs to another. */
    void begin() {
        found.clear();
    }

    /** What the record that has been read holds, in its order. */
    List<PlacedService> found() {
        return List.copyOf(found);
    }

    /** The reader has moved on to that event. */
    void see(int event) throws XMLStreamException {
        if (openedAt == NOWHERE) {
            if (event == XMLStreamConstants.START_ELEMENT && isAt(SERVICE)) {
                open();
            }
        } else if (event == XMLStreamConstants.START_ELEMENT) {
            text.setLength(0);
        } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
            text.append(xml.getText());
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            end();
        }
    }

    private void open() throws XMLStreamException {
        openedAt = (int) xml.getLocationInfo().getStartingByteOffset();
        depth = xml.getDepth();
        address.setLength(0);
        audience = new HashSet<>();
    }

    private void end() throws XMLStreamException {
        if (xml.getDepth() == depth) {
            int end = (int) xml.getLocationInfo().getEndingByteOffset();
            found.add(new PlacedService(new LinkedService(address.toString(), audience), openedAt, end));
            openedAt = NOWHERE;
        } else if (isAt(ADDRESS)) {
            address.append(text.toString().strip());
        } else if (isAt(AUDIENCE)) {
            audience.add(text.toString().strip());
        }
    }

    private boolean isAt(QName name) {
        return name.getLocalPart().equals(xml.getLocalName())
                && name.getNamespaceURI().equals(xml.getNamespaceURI());
    }
}
