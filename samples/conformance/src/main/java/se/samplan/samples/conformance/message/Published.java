package se.samplan.samples.conformance.message;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * What a WSDL and all that it imports mean: names and types, apart from how they are written. Documentation, prefixes, file
 * names, the order of declarations and facets other than enumerations mean nothing here; published copies differ in them.
 *
 * @param names of the WSDL's parts, each with what it is made of
 * @param types global elements and types of the schemas, each with what it is made of
 * @param missing documents that are imported and could not be had
 */
public record Published(Map<String, String> names, Map<String, String> types, List<String> missing) {

    private static final String WSDL = "http://schemas.xmlsoap.org/wsdl/";
    private static final String XSD = "http://www.w3.org/2001/XMLSchema";
    private static final int MOST_DOCUMENTS = 50;

    /**
     * Reads a WSDL and what it imports.
     *
     * @param start where the WSDL is
     * @param documents gives a document by its address; empty if it cannot be had
     * @param resolve makes an address of one that stands in a document
     */
    public static <A> Published read(A start, Function<A, Optional<byte[]>> documents, Resolver<A> resolve) {
        Map<String, String> names = new TreeMap<>();
        Map<String, String> types = new TreeMap<>();
        List<String> missing = new ArrayList<>();
        Set<A> seen = new HashSet<>();
        Deque<A> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty() && seen.size() < MOST_DOCUMENTS) {
            A at = open.pop();
            if (!seen.add(at)) {
                continue;
            }
            Optional<Document> document = documents.apply(at).flatMap(Published::parsed);
            if (document.isEmpty()) {
                missing.add(at.toString());
                continue;
            }
            Element root = document.get().getDocumentElement();
            collect(root, names, types);
            locations(root).forEach(location -> open.push(resolve.resolve(at, location)));
        }
        return new Published(names, types, missing);
    }

    /** Finds out where a location leads that stands in a document. */
    @FunctionalInterface
    public interface Resolver<A> {

        A resolve(A document, String location);
    }

    private static Optional<Document> parsed(byte[] bytes) {
        try {
            return Optional.of(Xml.parse(bytes));
        } catch (SAXException e) {
            return Optional.empty();
        }
    }

    private static List<String> locations(Element root) {
        return Xml.all(root)
                .filter(at -> List.of("import", "include").contains(at.getLocalName()))
                .map(at -> WSDL.equals(at.getNamespaceURI())
                        ? at.getAttribute("location")
                        : at.getAttribute("schemaLocation"))
                .filter(location -> !location.isEmpty())
                .toList();
    }

    private static void collect(Element root, Map<String, String> names, Map<String, String> types) {
        if (WSDL.equals(root.getNamespaceURI())) {
            names.put("definitions", "{" + root.getAttribute("targetNamespace") + "}" + root.getAttribute("name"));
            for (Element part : Xml.children(root)) {
                if (List.of("message", "portType", "binding", "service").contains(part.getLocalName())) {
                    names.put(part.getLocalName() + " " + part.getAttribute("name"), partMeans(part));
                }
            }
        }
        Xml.all(root)
                .filter(at -> XSD.equals(at.getNamespaceURI()) && "schema".equals(at.getLocalName()))
                .forEach(schema -> Xml.children(schema).stream()
                        .filter(at -> at.hasAttribute("name"))
                        .forEach(at -> types.put(
                                at.getLocalName() + " {" + schema.getAttribute("targetNamespace") + "}"
                                        + at.getAttribute("name"),
                                means(at))));
    }

    private static String partMeans(Element part) {
        Set<String> made = new TreeSet<>();
        for (String attribute :
                List.of("type", "element", "message", "binding", "style", "use", "transport", "name", "part")) {
            Xml.all(part)
                    .filter(at -> at.hasAttribute(attribute) && !at.equals(part))
                    .forEach(at -> made.add(at.getLocalName() + " " + attribute + " " + value(at, attribute)));
        }
        if (part.hasAttribute("type")) {
            made.add("type " + value(part, "type"));
        }
        return String.join(", ", made);
    }

    /** An attribute's value; a prefix is replaced by what it stands for. */
    private static String value(Element at, String attribute) {
        String text = at.getAttribute(attribute);
        int colon = text.indexOf(':');
        String uri = colon < 0 || text.contains("://") ? null : at.lookupNamespaceURI(text.substring(0, colon));
        return uri == null ? text : "{" + uri + "}" + text.substring(colon + 1);
    }

    /** Content of a type, of an element or of a particle. */
    private static String means(Element at) {
        StringBuilder text = new StringBuilder();
        switch (at.getLocalName()) {
            case "annotation",
                    "documentation",
                    "appinfo",
                    "pattern",
                    "length",
                    "minLength",
                    "maxLength",
                    "whiteSpace",
                    "minInclusive",
                    "maxInclusive" -> {
                return "";
            }
            case "any" -> text.append("any ").append(at.getAttribute("processContents"));
            case "enumeration" ->
                text.append('"').append(at.getAttribute("value")).append('"');
            default -> {
                text.append(at.getLocalName());
                for (String attribute : List.of("name", "ref", "type", "base")) {
                    if (at.hasAttribute(attribute)) {
                        text.append(' ')
                                .append(attribute)
                                .append('=')
                                .append("name".equals(attribute) ? at.getAttribute(attribute) : value(at, attribute));
                    }
                }
            }
        }
        text.append(occurs(at));
        List<String> parts = Xml.children(at).stream()
                .map(Published::means)
                .filter(part -> !part.isEmpty())
                .toList();
        boolean isChoice = "restriction".equals(at.getLocalName());
        return parts.isEmpty()
                ? text.toString()
                : text.append(" (")
                        .append(String.join(", ", isChoice ? new TreeSet<>(parts) : parts))
                        .append(')')
                        .toString();
    }

    private static String occurs(Node node) {
        Element at = (Element) node;
        String least = at.getAttribute("minOccurs");
        String most = at.getAttribute("maxOccurs");
        boolean once = (least.isEmpty() || "1".equals(least)) && (most.isEmpty() || "1".equals(most));
        return once ? "" : " " + (least.isEmpty() ? "1" : least) + ".." + (most.isEmpty() ? "1" : most);
    }
}
