package se.samplan.behind;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import se.samplan.record.SchemaProblem;

/** A reader that knows in which elements it is. */
final class Trail extends StreamReaderDelegate {

    private final Deque<String> open = new ArrayDeque<>();
    private final Set<String> vocabulary;

    /**
     * @param reader at the start of an element
     * @param vocabulary the names that may be told
     */
    Trail(XMLStreamReader reader, Set<String> vocabulary) {
        super(reader);
        this.vocabulary = vocabulary;
        open.addLast(reader.getLocalName());
    }

    /** An element is left only when the reader goes on: what is found at its end is found in it. */
    @Override
    public int next() throws XMLStreamException {
        if (getEventType() == XMLStreamConstants.END_ELEMENT) {
            open.removeLast();
        }
        int event = super.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
            open.addLast(getLocalName());
        }
        return event;
    }

    /** Local names from the first element down, parted by slashes; a name that may not be told is {@code ?}. */
    String path() {
        return open.stream().map(name -> SchemaProblem.told(name, vocabulary)).collect(Collectors.joining("/"));
    }
}
