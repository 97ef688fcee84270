package se.samplan.xml;

import javax.xml.stream.XMLStreamException;

/** A document is above one of the limits of {@link XmlLimits}. Its text names the limit and nothing of the document. */
public final class XmlTooLarge extends XMLStreamException {

    private static final long serialVersionUID = 1L;

    private final String limit;

    XmlTooLarge(String limit) {
        super(limit);
        this.limit = limit;
    }

    /** The limit, in fixed words. */
    public String limit() {
        return limit;
    }
}
