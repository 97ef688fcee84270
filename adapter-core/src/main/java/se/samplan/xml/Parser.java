package se.samplan.xml;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;
import org.codehaus.stax2.io.Stax2ByteArraySource;

/** The parser for what comes from outside. It expands no entity and fetches nothing. */
public final class Parser {

    private static final XMLInputFactory2 FACTORY = factory();

    private Parser() {}

    /**
     * A reader at the start of the document. It tells of a document type declaration, which the caller must refuse.
     *
     * @param utf8 as {@link Encoding#toUtf8} makes it
     */
    public static XMLStreamReader2 over(byte[] utf8) throws XMLStreamException {
        return new StrictReader(asItCame(utf8), utf8);
    }

    /** The same, for who asks {@link Strictness} and knows what to leave out; it is slower by nothing. */
    public static XMLStreamReader2 asItCame(byte[] utf8) throws XMLStreamException {
        return (XMLStreamReader2) FACTORY.createXMLStreamReader(new Stax2ByteArraySource(utf8, 0, utf8.length));
    }

    private static XMLInputFactory2 factory() {
        InputFactoryImpl factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
