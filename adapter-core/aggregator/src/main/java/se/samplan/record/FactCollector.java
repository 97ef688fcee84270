package se.samplan.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;
import se.samplan.contract.Fact;
import se.samplan.contract.Path;
import se.samplan.xml.Absence;

/**
 * Takes facts out of the elements of one answer, and notices whom and what they hold besides. Used once and thrown away.
 */
final class FactCollector {

    private static final String NOT_AN_IDENTITY = "?";

    /** Twelve or ten characters, of which the last four may hold letters as those of reserve numbers do. */
    private static final Pattern IDENTITY = Pattern.compile("(?:\\d{2})?\\d{6}[-+ ]?[0-9A-Za-z]{4}");

    private static final String RESULT_CODE = "resultCode";
    private static final FactTree CODE =
            FactTree.of(Map.of(Path.in("", RESULT_CODE), Fact.RESULT_CODE)).below(Path.in("", RESULT_CODE));

    private final XMLStreamReader2 xml;
    private final AnswerWalk walk;
    private final QName record;
    private final AnswerForm.NamedPerson person;
    private final List<String> namesakes = new ArrayList<>(0);
    private boolean nested;
    private boolean nil;
    private boolean ambiguous;
    private int unnamed;

    /**
     * @param walk over {@code xml}
     * @param record the name of the contract's records
     * @param person how they name whom they are about
     */
    FactCollector(XMLStreamReader2 xml, AnswerWalk walk, QName record, AnswerForm.NamedPerson person) {
        this.xml = xml;
        this.walk = walk;
        this.record = record;
        this.person = person;
    }

    /** Forgets what was noticed: a child of the response begins, and the reader stands on it. */
    void begin() {
        nested = false;
        nil = Absence.isNil(xml);
        ambiguous = false;
        unnamed = 0;
        namesakes.clear();
    }

    /** Whether a record stands inside of that child. */
    boolean holdsARecord() {
        return nested;
    }

    /** Whether it says that it is none, whatever stands in it. */
    boolean isNil() {
        return nil;
    }

    /**
     * Whether it has, where the contract says who may see it, an element that is called so and is another, by its namespace or
     * case. It may say that the record was entered in error, or is not for the person.
     */
    boolean isAmbiguous() {
        return ambiguous;
    }

    /** Whether it names a person without an identity that we know how to read, or without its kind. */
    boolean namesSomebodyUnread() {
        return unnamed > 0;
    }

    /**
     * Identity numbers in elements that are called as the contract's person is, in another namespace or case: whoever reads by
     * names alone takes them for the person's.
     */
    List<String> namesakes() {
        return namesakes;
    }

    /** Walks through the element the reader stands on, to its end, taking the facts that lie below the node. */
    void collect(@Nullable FactTree node, Map<Fact, List<String>> values) throws XMLStreamException, UnusableAnswer {
        if (node == null) {
            lookForPersons(values);
            return;
        }
        if (node == person.facts()) {
            collectPerson(node, values);
        } else {
            collectBelow(node, values);
        }
    }

    /**
     * As {@link #collect}, of a result under another name than the contract's, which older versions and vendors have: it says
     * the same.
     */
    void collectCode(Map<Fact, List<String>> values) throws XMLStreamException, UnusableAnswer {
        for (QName child = walk.nextElement(); child != null; child = walk.nextElement()) {
            collect(child.getLocalPart().equals(RESULT_CODE) ? CODE : null, values);
        }
    }

    private void collectPerson(FactTree node, Map<Fact, List<String>> values)
            throws XMLStreamException, UnusableAnswer {
        int ids = count(values, Fact.PERSON_ID);
        int types = count(values, Fact.PERSON_TYPE);
        collectBelow(node, values);
        boolean identified = count(values, Fact.PERSON_ID) > ids;
        boolean ofAKind = !person.typed() || count(values, Fact.PERSON_TYPE) > types;
        unnamed += identified && ofAKind ? 0 : 1;
    }

    private static int count(Map<Fact, List<String>> values, Fact fact) {
        return values.getOrDefault(fact, List.of()).size();
    }

    private void collectBelow(FactTree node, Map<Fact, List<String>> values) throws XMLStreamException, UnusableAnswer {
        Fact fact = node.fact();
        if (fact != null) {
            String text = text(fact, values);
            if (!text.isEmpty()) {
                values.computeIfAbsent(fact, first -> new ArrayList<>(1)).add(text);
            }
            return;
        }
        for (QName child = walk.nextElement(); child != null; child = walk.nextElement()) {
            FactTree below = node.child(child);
            if (below == null && node == person.facts() && node.hasChildCalled(child.getLocalPart())) {
                unnamed++; // who reads by names alone sees another person there
            }
            ambiguous |= below == null && node.hasDecidingChildCalled(child.getLocalPart());
            collect(below == null && child.equals(person.element()) ? person.facts() : below, values);
        }
    }

    /**
     * Skips the element that the reader stands on, in which the contract has no fact. A person named in it counts all the same,
     * however deep, and a record in it is noticed.
     */
    private void lookForPersons(Map<Fact, List<String>> values) throws XMLStreamException, UnusableAnswer {
        if (isNamesake()) {
            lookAtNamesake(values);
            return;
        }
        int open = xml.getDepth();
        nested |= walk.isAt(record) && xml.getDepth() > AnswerWalk.RECORD_DEPTH;
        for (int event = walk.step();
                event != XMLStreamConstants.END_ELEMENT || xml.getDepth() != open;
                event = walk.step()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                nested |= walk.isAt(record);
                if (walk.isAt(person.element())) {
                    collect(person.facts(), values);
                } else if (isNamesake()) {
                    lookAtNamesake(values);
                }
            }
        }
    }

    private boolean isNamesake() {
        return xml.getLocalName().equalsIgnoreCase(person.element().getLocalPart());
    }

    /** Another system's own number of a patient names nobody; what is written as an identity number does. */
    private void lookAtNamesake(Map<Fact, List<String>> values) throws XMLStreamException, UnusableAnswer {
        int open = xml.getDepth();
        StringBuilder text = new StringBuilder();
        noteAttributes();
        int event;
        do {
            event = walk.step();
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(xml.getText());
                continue;
            }
            if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                noteIfIdentity(text.toString());
                text.setLength(0);
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                nested |= walk.isAt(record);
                if (walk.isAt(person.element())) {
                    collect(person.facts(), values);
                } else {
                    noteAttributes();
                }
            }
        } while (event != XMLStreamConstants.END_ELEMENT || xml.getDepth() != open);
    }

    private void noteAttributes() {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            noteIfIdentity(xml.getAttributeValue(i));
        }
    }

    private void noteIfIdentity(String text) {
        String stripped = text.strip();
        if (IDENTITY.matcher(stripped).matches()) {
            namesakes.add(stripped);
        }
    }

    /**
     * The text of the element the reader stands on, trimmed; none if it says that it is none. Children of an element that should
     * have none are skipped; a person's identity that has children is nobody's.
     */
    private String text(Fact fact, Map<Fact, List<String>> values) throws XMLStreamException, UnusableAnswer {
        boolean isNone = Absence.isNil(xml);
        StringBuilder text = new StringBuilder();
        for (int event = walk.step(); event != XMLStreamConstants.END_ELEMENT; event = walk.step()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                collect(walk.isAt(person.element()) ? person.facts() : null, values);
                text.append(fact == Fact.PERSON_ID || fact == Fact.PERSON_TYPE ? NOT_AN_IDENTITY : "");
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(xml.getText());
            }
        }
        return isNone ? "" : text.toString().strip();
    }
}
