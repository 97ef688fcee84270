package se.samplan.record;

import java.util.Set;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/** Notes what may have to be left out of a record while it is read. Sees every event of the one pass. */
final class RemovableFinder {

    private final CutFinder staffOnly;
    private final ServiceFinder services;

    /** @param staffOnly names of the elements that only staff may have */
    RemovableFinder(XMLStreamReader2 xml, Set<QName> staffOnly) {
        this.staffOnly = new CutFinder(xml, staffOnly);
        this.services = new ServiceFinder(xml);
    }

    /** A record begins: what was found so far belongs to another. */
    void begin() {
        staffOnly.begin();
        services.begin();
    }

    /** The reader has moved on to that event. */
    void see(int event) throws XMLStreamException {
        staffOnly.see(event);
        services.see(event);
    }

    /** What the record that has been read holds. */
    Removable found() {
        return new Removable(staffOnly.found(), services.found());
    }
}
