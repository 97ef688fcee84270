package se.samplan.samples.messages.generate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The committed files of the story. */
final class Samples {

    static final Path STORY = Path.of("src/main/story");
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Path FOLDER = Path.of("src/main/resources/samples");
    private static final List<String> GENERATED = List.of("asta", "clock", "expected", "index", "requests", "variants");

    /** Those that lead to the others. */
    private static final Set<String> INDEXES = Set.of("FIXTURES.md", "samplan-soapui-project.xml");

    private static final Set<String> INVALID = invalidInVariants();
    private static final List<String> MESSAGES = all().keySet().stream()
            .filter(path -> path.endsWith(".xml") && !INVALID.contains(path) && !INDEXES.contains(path))
            .toList();

    private Samples() {}

    /** Content by path, relative to the samples folder and with {@code /} between names. */
    static SortedMap<String, byte[]> all() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (String folder : Stream.concat(GENERATED.stream(), INDEXES.stream()).toList()) {
            try (Stream<Path> paths = Files.walk(FOLDER.resolve(folder))) {
                for (Path path : paths.filter(Files::isRegularFile).toList()) {
                    files.put(FOLDER.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }

    /** The messages that are as they should be: not those that a variant says are not. */
    static List<String> messages() {
        return MESSAGES;
    }

    /** The messages that a variant says are not as they should be. */
    static Set<String> invalid() {
        return INVALID;
    }

    private static Set<String> invalidInVariants() {
        return Story.read(STORY).variants().stream()
                .flatMap(variant -> variant.find("invalid").stream()
                        .flatMap(paths -> paths.texts().stream())
                        .map(path -> "variants/" + variant.name() + "/" + path))
                .collect(Collectors.toSet());
    }

    static Document read(String path) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(FOLDER.resolve(path).toFile());
        } catch (IOException | ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("cannot read " + path, e);
        }
    }

    /** The texts of a message, in document order. */
    static List<String> texts(String path) {
        return leaves(read(path).getDocumentElement()).stream()
                .map(Element::getTextContent)
                .toList();
    }

    /** All elements with that name, whatever their namespace, in document order. */
    static List<Element> elements(Document document, String localName) {
        NodeList found = document.getElementsByTagNameNS("*", localName);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    static List<Element> children(Element parent) {
        NodeList found = parent.getChildNodes();
        return IntStream.range(0, found.getLength())
                .mapToObj(found::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }

    /** The elements without children in and below an element, in document order. */
    static List<Element> leaves(Element top) {
        List<Element> below = children(top);
        return below.isEmpty()
                ? List.of(top)
                : below.stream().flatMap(child -> leaves(child).stream()).toList();
    }

    /** What a PDF of the story says: our own are written without compression, a line of text at a time. */
    static String pdfTexts(byte[] pdf) {
        return Pattern.compile("\\((.*)\\) Tj")
                .matcher(new String(pdf, WINDOWS))
                .results()
                .map(line -> line.group(1))
                .collect(Collectors.joining("\n"));
    }

    /** The text of the first descendant with that name. */
    static String text(Element within, String localName) {
        return within.getElementsByTagNameNS("*", localName).item(0).getTextContent();
    }
}
