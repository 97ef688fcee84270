package se.samplan.samples.reference;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.dom.DOMSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Records of Asta's story, as her systems answer with them at one step. */
record StoryRecords(int step) {

    /** All records of a contract that some of the systems hold, in their order. */
    <W, R> List<R> of(String contract, List<String> systems, Class<W> type, String element, Function<W, R> model) {
        try {
            JAXBContext binding = JAXBContext.newInstance(
                    type,
                    se.samplan.contracts.logistics.v3.structure.ObjectFactory.class,
                    se.samplan.contracts.logistics.v3.related.ObjectFactory.class,
                    se.samplan.contracts.residentparticipation.v1.ext.ObjectFactory.class);
            return systems.stream()
                    .flatMap(system -> elements(system + "/" + contract + ".xml", element))
                    .map(record -> model.apply(bound(binding, record, type)))
                    .toList();
        } catch (JAXBException e) {
            throw new IllegalStateException("the generated classes of " + contract + " cannot be bound", e);
        }
    }

    private static <W> W bound(JAXBContext binding, Element record, Class<W> type) {
        try {
            return binding.createUnmarshaller()
                    .unmarshal(new DOMSource(record), type)
                    .getValue();
        } catch (JAXBException e) {
            throw new IllegalStateException("a record of the story cannot be read", e);
        }
    }

    /** Not every system answers every contract. */
    private Stream<Element> elements(String file, String name) {
        String resource = "samples/asta/step-" + step + "/" + file;
        try (InputStream in = StoryRecords.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                return Stream.empty();
            }
            NodeList found = DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(in)
                    .getElementsByTagNameNS("*", name);
            return IntStream.range(0, found.getLength()).mapToObj(found::item).map(Element.class::cast);
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(resource + " cannot be read", e);
        }
    }
}
