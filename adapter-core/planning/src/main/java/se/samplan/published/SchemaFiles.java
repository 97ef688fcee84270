package se.samplan.published;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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

/**
 * Schemas from the class path, of whatever kind it is: folders, jars, jars inside a jar. Nothing is ever fetched by an address,
 * and a schema that imports what is not in the program is an error.
 */
public final class SchemaFiles {

    /** Ours: the structure of a plan, and the types that others take from it; class path name. */
    public static final String STRUCTURE = "schemas/samplan_clinicalprocess_logistics_logistics_3.1/core_components/"
            + "clinicalprocess_logistics_logistics_3.1_ext.xsd";

    /** Ours: what an aggregator is asked beside the published, and what it tells; class path name. */
    public static final String AGGREGATION =
            "schemas/samplan_interoperability_aggregation_1.0/core_components/interoperability_aggregation_1.0.xsd";

    /** Ours, for what may stand in the any of published messages; class path names. */
    public static final List<String> WITHIN_PUBLISHED = List.of(
            STRUCTURE,
            "schemas/samplan_coreprocess_residentparticipation_residentparticipation_1.1/core_components/"
                    + "coreprocess_residentparticipation_residentparticipation_1.1_ext.xsd",
            "schemas/samplan_clinicalprocess_logistics_logistics_3.2/core_components/"
                    + "clinicalprocess_logistics_logistics_3.2_ext.xsd",
            AGGREGATION);

    private static final String XSD = XMLConstants.W3C_XML_SCHEMA_NS_URI;

    /** By the files that were named. As many as the program has uses of schemas; each takes some tenths of a second to make. */
    private static final Map<List<String>, Schema> COMPILED = new ConcurrentHashMap<>();

    private SchemaFiles() {}

    /**
     * Them, compiled together, once in a process.
     *
     * @param names class path names
     * @throws IllegalStateException if one is missing or wrong; they are part of the program
     */
    public static Schema compile(List<String> names) {
        return COMPILED.computeIfAbsent(
                List.copyOf(names), files -> compile(new SchemaCatalog(SchemaFiles.class.getClassLoader()), files));
    }

    static Schema compile(SchemaCatalog catalog, List<String> names) {
        Source[] sources = names.stream()
                .map(name ->
                        new StreamSource(new ByteArrayInputStream(catalog.content(name)), SchemaCatalog.systemId(name)))
                .toArray(Source[]::new);
        try {
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setResourceResolver(catalog);
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
        SchemaCatalog catalog = new SchemaCatalog(SchemaFiles.class.getClassLoader());
        Set<String> words = new HashSet<>();
        Set<String> seen = new HashSet<>();
        try {
            for (String name : names) {
                collect(catalog, name, seen, words);
            }
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalStateException("the schemas " + names + " cannot be read", e);
        }
        return Set.copyOf(words);
    }

    private static void collect(SchemaCatalog catalog, String name, Set<String> seen, Set<String> words)
            throws SAXException, IOException, ParserConfigurationException {
        if (!seen.add(name)) {
            return;
        }
        Document document = DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(catalog.content(name)));
        NodeList all = document.getElementsByTagNameNS(XSD, "*");
        for (int i = 0; i < all.getLength(); i++) {
            Element at = (Element) all.item(i);
            switch (at.getLocalName()) {
                case "element", "attribute" -> words.add(at.getAttribute("name"));
                case "import", "include" ->
                    collect(
                            catalog,
                            SchemaCatalog.nameOf(at.getAttribute("schemaLocation"), SchemaCatalog.systemId(name)),
                            seen,
                            words);
                default -> {
                    // names no element
                }
            }
        }
    }
}
