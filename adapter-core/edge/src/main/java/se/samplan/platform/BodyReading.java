package se.samplan.platform;

import jakarta.xml.bind.JAXBException;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the element in the body of an answer, where binding the contract's classes does not say enough of it.
 *
 * @param <A> the contract's response, or what extends it
 */
@FunctionalInterface
public interface BodyReading<A> {

    /**
     * The answer.
     *
     * @param envelope all that came, in UTF-8; well-formed
     * @param body at the start of the element
     * @throws JAXBException if it is no answer of the contract
     * @throws XMLStreamException if it cannot be read
     */
    A read(byte[] envelope, XMLStreamReader body) throws JAXBException, XMLStreamException;
}
