package se.samplan.record;

import java.util.Arrays;
import java.util.Set;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/** Notes where elements of certain names stand while a record is read. Sees every event of the one pass. */
final class CutFinder {

    private static final int NOWHERE = -1;

    private final XMLStreamReader2 xml;
    private final Set<QName> names;
    private int[] edges = new int[0];
    private int openedAt = NOWHERE;
    private int depth;

    CutFinder(XMLStreamReader2 xml, Set<QName> names) {
        this.xml = xml;
        this.names = names;
    }

    /** A record begins: what was found so far belongs to another. */
    void begin() {
        edges = new int[0];
    }

    /** What the record that has been read holds. */
    Cuts found() {
        return Cuts.of(edges);
    }

    /** The reader has moved on to that event. */
    void see(int event) throws XMLStreamException {
        if (names.isEmpty()) {
            return;
        }
        if (event == XMLStreamConstants.START_ELEMENT && openedAt == NOWHERE && names.contains(xml.getName())) {
            openedAt = (int) xml.getLocationInfo().getStartingByteOffset();
            depth = xml.getDepth();
        } else if (event == XMLStreamConstants.END_ELEMENT && openedAt != NOWHERE && xml.getDepth() == depth) {
            edges = Arrays.copyOf(edges, edges.length + 2);
            edges[edges.length - 2] = openedAt;
            edges[edges.length - 1] = (int) xml.getLocationInfo().getEndingByteOffset();
            openedAt = NOWHERE;
        }
    }
}
