package se.samplan.record;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * Notes where elements of certain names stand while a record is read, in whatever namespace and case: a reader's program that
 * looks for such a name finds them all. Comments and processing instructions are noted with them, for such an element may have
 * been put into one; no contract says anything there. Sees every event of the one pass.
 */
final class CutFinder {

    private static final int NOWHERE = -1;
    private static final int[] NONE = {};

    private final XMLStreamReader2 xml;
    private final List<String> names;
    private int[] edges = NONE;
    private int count;
    private int openedAt = NOWHERE;
    private int depth;

    CutFinder(XMLStreamReader2 xml, Set<QName> names) {
        this.xml = xml;
        this.names = names.stream().map(QName::getLocalPart).toList();
    }

    /** A record begins: what was found so far belongs to another. */
    void begin() {
        count = 0;
    }

    /** What the record that has been read holds. */
    Cuts found() {
        return Cuts.of(count == 0 ? NONE : Arrays.copyOf(edges, count));
    }

    /** The reader has moved on to that event. */
    void see(int event) throws XMLStreamException {
        if (names.isEmpty()) {
            return;
        }
        if (openedAt != NOWHERE) {
            if (event == XMLStreamConstants.END_ELEMENT && xml.getDepth() == depth) {
                noteFrom(openedAt);
                openedAt = NOWHERE;
            }
        } else if (event == XMLStreamConstants.START_ELEMENT && isCut(xml.getLocalName())) {
            openedAt = start();
            depth = xml.getDepth();
        } else if (event == XMLStreamConstants.COMMENT || event == XMLStreamConstants.PROCESSING_INSTRUCTION) {
            noteFrom(start());
        }
    }

    private boolean isCut(String name) {
        for (String cut : names) { // a handful at most, and asked about each element
            if (cut.equalsIgnoreCase(name)) {
                return true;
            }
        }
        return false;
    }

    private int start() throws XMLStreamException {
        return (int) xml.getLocationInfo().getStartingByteOffset();
    }

    /** From there to the end of what the reader stands on. */
    private void noteFrom(int start) throws XMLStreamException {
        if (count == edges.length) {
            edges = Arrays.copyOf(edges, Math.max(8, 2 * count));
        }
        edges[count++] = start;
        edges[count++] = (int) xml.getLocationInfo().getEndingByteOffset();
    }
}
