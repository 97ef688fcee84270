package se.samplan.xml;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Schemas from the class path. Nothing is ever fetched from a network. */
public final class SchemaFiles {

    private static final String XSD = XMLConstants.W3C_XML_SCHEMA_NS_URI;

    private SchemaFiles() {}

    /**
     * Compiles them together.
     *
     * @param names class path names
     * @throws IllegalStateException if one is missing or wrong; they are part of the program
     */
    public static Schema compile(List<String> names) {
        Source[] sources = names.stream()
                .map(name -> new StreamSource(place(name).toExternalForm()))
                .toArray(Source[]::new);
        try {
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file,jar:file");
            return factory.newSchema(sources);
        } catch (SAXException e) {
            throw new IllegalStateException("the schemas " + names + " cannot be compiled", e);
        }
    }

    /**
     * Every name that they, and what they import, give to an element or attribute, without its namespace.
     *
     * @param names class path names
     * @throws IllegalStateException if one is missing or wrong; they are part of the program
     */
    public static Set<String> vocabulary(List<String> names) {
        Set<String> words = new HashSet<>();
        Set<String> seen = new HashSet<>();
        try {
            for (String name : names) {
                collect(place(name), seen, words);
            }
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalStateException("the schemas " + names + " cannot be read", e);
        }
        return Set.copyOf(words);
    }

    private static void collect(URL file, Set<String> seen, Set<String> words)
            throws SAXException, IOException, ParserConfigurationException {
        if (!seen.add(file.toExternalForm())) {
            return;
        }
        Document document = DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(file.toExternalForm());
        NodeList all = document.getElementsByTagNameNS(XSD, "*");
        for (int i = 0; i < all.getLength(); i++) {
            Element at = (Element) all.item(i);
            switch (at.getLocalName()) {
                case "element", "attribute" -> words.add(at.getAttribute("name"));
                case "import", "include" -> collect(besides(file, at.getAttribute("schemaLocation")), seen, words);
                default -> {
                    // names no element
                }
            }
        }
    }

    private static URL besides(URL file, String location) throws MalformedURLException {
        return new URL(file, location);
    }

    private static URL place(String name) {
        URL place = SchemaFiles.class.getClassLoader().getResource(name);
        if (place == null) {
            throw new IllegalStateException(name + " is not in the program");
        }
        return place;
    }
}
