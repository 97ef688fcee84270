package se.samplan.samples.overview.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * An answer as it is read, but for what stands in its records: that is taken aside as trees. The binding would make the same trees, by
 * way of a transformation that takes more work than all else in a page.
 */
final class RecordsAside extends StreamReaderDelegate {

    private static final String OVERVIEW = "urn:samplan:coreprocess:residentparticipation:overview:1";
    private static final String RECORD = "record";
    private static final String XMLNS = "http://www.w3.org/2000/xmlns/";
    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

    private final Document tree;
    private final List<@Nullable Element> taken = new ArrayList<>();
    private boolean inRecord;

    /** @param tree in which the trees are made */
    RecordsAside(XMLStreamReader answer, Document tree) {
        super(answer);
        this.tree = tree;
    }

    /** What stands in each record, in their order; null in one that has nothing but its key. */
    List<@Nullable Element> taken() {
        return taken;
    }

    @Override
    public int next() throws XMLStreamException {
        int event = super.next();
        while (inRecord && event == START_ELEMENT && !OVERVIEW.equals(getNamespaceURI())) {
            taken.set(taken.size() - 1, element());
            event = super.next();
        }
        if (isRecord(event)) {
            inRecord = event == START_ELEMENT;
            if (inRecord) {
                taken.add(null);
            }
        }
        return event;
    }

    private boolean isRecord(int event) {
        return (event == START_ELEMENT || event == END_ELEMENT)
                && RECORD.equals(getLocalName())
                && OVERVIEW.equals(getNamespaceURI());
    }

    /** The element at which the answer is, with all that stands in it; leaves the answer at its end. */
    private Element element() throws XMLStreamException {
        Element root = start();
        Element at = root;
        StringBuilder text = new StringBuilder();
        for (int event = super.next(); event != END_ELEMENT || !at.equals(root); event = super.next()) {
            if (event == START_ELEMENT) {
                write(text.toString().isBlank() ? "" : text.toString(), at);
                text.setLength(0);
                at = (Element) at.appendChild(start());
            } else if (event == END_ELEMENT) {
                write(text.toString(), at);
                text.setLength(0);
                at = (Element) at.getParentNode();
            } else if (event == CHARACTERS || event == CDATA || event == SPACE || event == ENTITY_REFERENCE) {
                text.append(getText());
            }
        }
        write(text.toString(), root);
        return root;
    }

    /** Between elements there may be spaces that nobody means; the binding leaves them out, too. */
    private void write(String text, Element element) {
        if (!text.isEmpty()) {
            element.appendChild(tree.createTextNode(text));
        }
    }

    /** What begins here, without what stands in it. A prefix may be declared further out than the record. */
    private Element start() {
        Element element = tree.createElementNS(getNamespaceURI(), name(getPrefix(), getLocalName()));
        for (int i = 0; i < getNamespaceCount(); i++) {
            declare(element, getNamespacePrefix(i), getNamespaceURI(i));
        }
        for (int i = 0; i < getAttributeCount(); i++) {
            String namespace = getAttributeNamespace(i);
            element.setAttributeNS(
                    namespace == null || namespace.isEmpty() ? null : namespace,
                    name(getAttributePrefix(i), getAttributeLocalName(i)),
                    getAttributeValue(i));
            if (XSI.equals(namespace) && getAttributeValue(i).contains(":")) {
                String prefix = getAttributeValue(i)
                        .substring(0, getAttributeValue(i).indexOf(':'))
                        .strip();
                declare(element, prefix, getNamespaceURI(prefix));
            }
        }
        return element;
    }

    private static void declare(Element element, @Nullable String prefix, @Nullable String namespace) {
        boolean named = prefix != null && !prefix.isEmpty();
        element.setAttributeNS(XMLNS, named ? "xmlns:" + prefix : "xmlns", Objects.toString(namespace, ""));
    }

    private static String name(@Nullable String prefix, String local) {
        return prefix == null || prefix.isEmpty() ? local : prefix + ":" + local;
    }
}
