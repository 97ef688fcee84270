package se.samplan.xml;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.util.concurrent.atomic.AtomicLong;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;
import org.codehaus.stax2.io.Stax2ByteArraySource;

/**
 * The parser for what comes from outside. It expands no entity and fetches nothing, and reads only what is within
 * {@link XmlLimits}.
 *
 * <p>A factory remembers every name that its readers have met. So that strangers cannot fill the memory with names, it is
 * left for a new one when the names of all documents together have come to a bound; an ordinary document has some hundred.
 */
public final class Parser {

    /** Bytes of names. */
    private static final long MOST_REMEMBERED = 8_000_000;

    /** Two readers may leave it at the same time; that costs a factory. */
    private static volatile Remembering current = new Remembering(factory(), new AtomicLong());

    private Parser() {}

    /**
     * A reader at the start of the document.
     *
     * @param utf8 as {@link Encoding#toUtf8} makes it
     * @throws XmlTooLarge if it is above a limit
     * @throws XMLStreamException if it has a document type declaration
     */
    public static XMLStreamReader2 over(byte[] utf8) throws XMLStreamException {
        return new StrictReader(asItCame(utf8), utf8);
    }

    /** A parser that also passes on what other parsers refuse, for callers that ask {@link Strictness} and leave it out themselves. */
    public static XMLStreamReader2 asItCame(byte[] utf8) throws XMLStreamException {
        return (XMLStreamReader2) remembering(XmlLimits.check(utf8))
                .createXMLStreamReader(new Stax2ByteArraySource(utf8, 0, utf8.length));
    }

    private static XMLInputFactory2 remembering(long names) {
        Remembering now = current;
        if (now.names.addAndGet(names) > MOST_REMEMBERED) {
            current = new Remembering(factory(), new AtomicLong());
        }
        return now.factory;
    }

    private static XMLInputFactory2 factory() {
        InputFactoryImpl factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** @param names what the documents that it has read hold of names, in bytes */
    private record Remembering(XMLInputFactory2 factory, AtomicLong names) {}
}
