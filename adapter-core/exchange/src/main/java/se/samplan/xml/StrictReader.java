package se.samplan.xml;

import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.codehaus.stax2.util.StreamReader2Delegate;

/** A reader that refuses what {@link Strictness} refuses, event by event. */
final class StrictReader extends StreamReader2Delegate {

    private final Strictness strictness;

    StrictReader(XMLStreamReader2 reader, byte[] utf8) {
        super(reader);
        this.strictness = new Strictness(reader, utf8);
    }

    @Override
    public int next() throws XMLStreamException {
        int event = super.next();
        if (!strictness.holds(event)) {
            throw new XMLStreamException("not well-formed with namespaces");
        }
        return event;
    }
}
