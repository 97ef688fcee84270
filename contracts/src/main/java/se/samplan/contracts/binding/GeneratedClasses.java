package se.samplan.contracts.binding;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import jakarta.xml.bind.Unmarshaller;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamWriter;

/** Generated classes, bound to XML: read and written. Binding takes some tenths of a second, and is done once in a process. */
public final class GeneratedClasses {

    private static final Map<Set<Class<?>>, GeneratedClasses> BOUND = new ConcurrentHashMap<>();

    private final JAXBContext binding;

    private GeneratedClasses(JAXBContext binding) {
        this.binding = binding;
    }

    /**
     * Binds a message's class.
     *
     * @param within classes of what may stand in its any; what is of no such class stays the element that it is
     */
    public static GeneratedClasses of(Class<?> message, Class<?>... within) {
        Class<?>[] bound = Arrays.copyOf(within, within.length + 1);
        bound[within.length] = message;
        return BOUND.computeIfAbsent(
                Set.copyOf(Arrays.asList(bound)), classes -> new GeneratedClasses(binding(message, bound)));
    }

    private static JAXBContext binding(Class<?> message, Class<?>... bound) {
        try {
            return JAXBContext.newInstance(bound);
        } catch (JAXBException e) {
            throw new IllegalStateException("the generated classes of " + message.getName() + " cannot be bound", e);
        }
    }

    /** For one thread at a time. */
    public Unmarshaller reader() {
        try {
            return binding.createUnmarshaller();
        } catch (JAXBException e) {
            throw new IllegalStateException("bound classes cannot be read", e);
        }
    }

    /**
     * An element into a document that is being written; the document stays open.
     *
     * @param seen is given each value of a generated class before it is written
     */
    public void write(JAXBElement<?> element, XMLStreamWriter document, Consumer<Object> seen) {
        try {
            Marshaller marshaller = binding.createMarshaller();
            marshaller.setProperty(Marshaller.JAXB_FRAGMENT, true);
            marshaller.setListener(new Marshaller.Listener() {
                @Override
                public void beforeMarshal(Object source) {
                    seen.accept(source);
                }
            });
            marshaller.marshal(element, document);
        } catch (JAXBException e) {
            throw new IllegalStateException("a part of a message could not be written", e);
        }
    }

    /** An element in UTF-8, without a declaration. */
    public byte[] written(JAXBElement<?> element) {
        try {
            Marshaller marshaller = binding.createMarshaller();
            marshaller.setProperty(Marshaller.JAXB_FRAGMENT, true);
            marshaller.setProperty(Marshaller.JAXB_ENCODING, UTF_8.name());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            marshaller.marshal(element, bytes);
            return bytes.toByteArray();
        } catch (JAXBException e) {
            throw new IllegalStateException("a message could not be written", e);
        }
    }
}
