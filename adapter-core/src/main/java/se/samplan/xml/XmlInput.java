package se.samplan.xml;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;
import org.codehaus.stax2.io.Stax2ByteArraySource;

/**
 * Reads XML that somebody else wrote. Entities are never expanded: whoever meets a document type declaration or an entity
 * reference among the events has to refuse the document.
 *
 * <p>May also throw {@link com.fasterxml.aalto.UncheckedStreamException}, where the parser reads on only when a text is
 * fetched.
 */
public final class XmlInput {

    private static final XMLInputFactory2 FACTORY = factory();

    private XmlInput() {}

    /** A reader that stands before the document; it knows the place of each event in {@code utf8}. */
    public static XMLStreamReader2 of(byte[] utf8) throws XMLStreamException {
        return (XMLStreamReader2) FACTORY.createXMLStreamReader(new Stax2ByteArraySource(utf8, 0, utf8.length));
    }

    private static XMLInputFactory2 factory() {
        InputFactoryImpl factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
