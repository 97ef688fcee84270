package se.samplan.behind;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import se.samplan.contract.CarePlans2;
import se.samplan.record.SchemaProblem;

/** A reader that knows in which elements it is, and which persons it has passed. A plan in the wrong place is of nobody. */
final class Trail extends StreamReaderDelegate {

    private static final String CORE = "urn:riv:clinicalprocess:logistics:logistics:3";
    private static final QName ID = new QName(CORE, "id");
    private static final QName PERSON = new QName(CORE, "patientId");

    private static final QName PLAN = new QName(CarePlans2.description().id().namespace(), "carePlan");

    /** Whom nobody knows how to read. */
    private static final String NOBODY = "?";

    private final Deque<String> open = new ArrayDeque<>();
    private final Set<String> vocabulary;
    private final Set<String> persons = new LinkedHashSet<>();
    private final StringBuilder id = new StringBuilder();
    private int idDepth;
    /** Of the element whose id was read last. */
    private int identifiedDepth;

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
            if (idDepth == 0 && ID.equals(getName()) && PERSON.getLocalPart().equals(open.peekLast())) {
                idDepth = open.size() + 1;
                id.setLength(0);
            }
            if (open.size() > 1 && PLAN.equals(getName())) {
                persons.add(NOBODY);
            }
            open.addLast(getLocalName());
        } else if (idDepth > 0 && (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA)) {
            id.append(getText());
        } else if (event == XMLStreamConstants.END_ELEMENT && open.size() == idDepth) {
            persons.add(id.toString().strip());
            identifiedDepth = idDepth - 1;
            idDepth = 0;
        } else if (event == XMLStreamConstants.END_ELEMENT && PERSON.equals(getName())) {
            if (identifiedDepth != open.size()) {
                persons.add(NOBODY);
            }
            identifiedDepth = 0;
        }
        return event;
    }

    /** A record begins: who was named before belongs to another. */
    void forgetPersons() {
        persons.clear();
    }

    /**
     * Everybody that the record names as its person, wherever: also where its schema lets anything stand. Whoever is named in
     * a form that cannot be read is one more.
     */
    Set<String> persons() {
        return Set.copyOf(persons);
    }

    /** Local names from the first element down, parted by slashes; a name that may not be told is {@code ?}. */
    String path() {
        return open.stream().map(name -> SchemaProblem.told(name, vocabulary)).collect(Collectors.joining("/"));
    }
}
