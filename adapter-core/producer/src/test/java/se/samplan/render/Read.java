package se.samplan.render;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A page as a strict XML parser reads it. */
final class Read {

    private Read() {}

    static Document page(String html) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(html)));
        } catch (ParserConfigurationException | SAXException | IOException bad) {
            throw new AssertionError("not well-formed: " + bad.getMessage(), bad);
        }
    }

    static String body(String html) {
        return page(html).getElementsByTagName("body").item(0).getTextContent();
    }

    static List<Element> headings(String html) {
        return elements(page(html))
                .filter(one -> one.getTagName().matches("h[1-6]"))
                .toList();
    }

    static List<Integer> levels(String html) {
        return headings(html).stream()
                .map(one -> Integer.parseInt(one.getTagName().substring(1)))
                .toList();
    }

    private static Stream<Element> elements(Document page) {
        NodeList all = page.getElementsByTagName("*");
        List<Element> elements = new ArrayList<>();
        IntStream.range(0, all.getLength()).forEach(i -> elements.add((Element) all.item(i)));
        return elements.stream();
    }
}
