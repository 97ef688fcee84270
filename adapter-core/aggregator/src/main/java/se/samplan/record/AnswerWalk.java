package se.samplan.record;

import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;
import se.samplan.outcome.FailureKind;
import se.samplan.xml.Strictness;
import se.samplan.xml.XmlText;

/** The steps through one answer, and what is refused on the way whatever the contract. Used once and thrown away. */
final class AnswerWalk {

    /** Envelope, Body, response, and what stands in the response. */
    static final int RECORD_DEPTH = 4;

    private final XMLStreamReader2 xml;
    private final Strictness strictness;
    private final RemovableFinder removable;
    private final int maxDepth;
    private boolean hurt;
    private boolean text;

    /**
     * @param removable sees every step
     * @param maxDepth most elements inside each other
     */
    AnswerWalk(XMLStreamReader2 xml, Strictness strictness, RemovableFinder removable, int maxDepth) {
        this.xml = xml;
        this.strictness = strictness;
        this.removable = removable;
        this.maxDepth = maxDepth;
    }

    /** Whether the child of the response that was read, or is being read, would be refused by other parsers. */
    boolean isHurt() {
        return hurt;
    }

    /** Forgets what was found: it belongs to what has been read, not to the next child of the response. */
    void leaveChild() {
        hurt = false;
        text = false;
    }

    /** Whether words stand before the child of the response that the reader is at, or before the end of the response. */
    boolean hasText() {
        return text;
    }

    boolean isAt(QName name) {
        return name.getLocalPart().equals(xml.getLocalName())
                && name.getNamespaceURI().equals(xml.getNamespaceURI());
    }

    /** The next element on this level, or null at the end of the surrounding one. */
    @Nullable
    QName nextElement() throws XMLStreamException, UnusableAnswer {
        int event = step();
        while (event != XMLStreamConstants.START_ELEMENT) {
            if (event == XMLStreamConstants.END_ELEMENT || event == XMLStreamConstants.END_DOCUMENT) {
                return null;
            }
            text |= xml.getDepth() < RECORD_DEPTH && XmlText.isWords(xml);
            event = step();
        }
        return xml.getName();
    }

    /** The next event of the parser. */
    int step() throws XMLStreamException, UnusableAnswer {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD) {
            throw new UnusableAnswer(FailureKind.INVALID_ANSWER);
        }
        if (event == XMLStreamConstants.START_ELEMENT && xml.getDepth() > maxDepth) {
            throw new UnusableAnswer(FailureKind.TOO_LARGE);
        }
        if (!strictness.holds(event)) {
            hurtAt(xml.getDepth());
        }
        removable.see(event);
        return event;
    }

    /** What is declared around the records is written into each of them; what stands between them is not passed on. */
    private void hurtAt(int depth) throws UnusableAnswer {
        if (depth < RECORD_DEPTH && xml.isStartElement()) {
            throw new UnusableAnswer(FailureKind.INVALID_ANSWER);
        }
        hurt |= depth >= RECORD_DEPTH;
    }
}
