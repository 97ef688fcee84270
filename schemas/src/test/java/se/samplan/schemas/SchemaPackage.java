package se.samplan.schemas;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** All schema files of one package. */
final class SchemaPackage {

    static final Path ROOT = Path.of("src", "main", "resources", "schemas");
    private static final String XSD = "http://www.w3.org/2001/XMLSchema";

    private final List<Document> documents = new ArrayList<>();

    SchemaPackage(String name) {
        files(ROOT.resolve(name), ".xsd").forEach(file -> documents.add(parse(file)));
    }

    static List<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Document parse(Path file) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            File source = file.toFile();
            return factory.newDocumentBuilder().parse(source);
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }

    /** The declaration of that global type, wherever in the package it stands. */
    Element type(String name) {
        return documents.stream()
                .flatMap(document -> children(document.getDocumentElement()).stream())
                .filter(child -> child.getLocalName().endsWith("Type") && name.equals(child.getAttribute("name")))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(name));
    }

    /** Elements of the type in order, as {@code name min..max}, and {@code any}. */
    List<String> elements(String type) {
        List<String> elements = new ArrayList<>();
        for (Element particle : children(children(type(type), "sequence").get(0))) {
            if (particle.getLocalName().equals("any")) {
                boolean asPublished = particle.getAttribute("namespace").equals("##other")
                        && particle.getAttribute("processContents").equals("lax")
                        && cardinality(particle).equals("0..*");
                elements.add(asPublished ? "any" : "any of another kind");
            } else {
                elements.add(name(particle) + " " + cardinality(particle));
            }
        }
        return elements;
    }

    /** Values of an enumeration. */
    List<String> values(String type) {
        return children(children(type(type), "restriction").get(0), "enumeration").stream()
                .map(value -> value.getAttribute("value"))
                .toList();
    }

    private static String name(Element particle) {
        String name = particle.getAttribute("name");
        String ref = particle.getAttribute("ref");
        return name.isEmpty() ? ref.substring(ref.indexOf(':') + 1) : name;
    }

    private static String cardinality(Element particle) {
        String least = particle.getAttribute("minOccurs");
        String most = particle.getAttribute("maxOccurs");
        return (least.isEmpty() ? "1" : least) + ".." + (most.isEmpty() ? "1" : most.equals("unbounded") ? "*" : most);
    }

    private static List<Element> children(Element parent, String name) {
        return children(parent).stream()
                .filter(child -> child.getLocalName().equals(name))
                .toList();
    }

    private static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element
                    && XSD.equals(element.getNamespaceURI())
                    && !"annotation".equals(element.getLocalName())) {
                children.add(element);
            }
        }
        return children;
    }
}
