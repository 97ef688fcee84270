package se.samplan.samples.conformance.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.Validator;
import org.w3c.dom.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import se.samplan.published.SchemaFiles;
import se.samplan.samples.conformance.message.TestedContract;
import se.samplan.samples.conformance.message.Text;
import se.samplan.samples.conformance.message.Xml;

/** Validity against our copies of the published schemas, and ours for what may stand in their any. Nothing is fetched. */
final class Validity {

    private static final String HEADERS =
            "schemas/interoperability_headers_1.1/core_components/interoperability_headers_1.1.xsd";
    private static final String NODE = "http://apache.org/xml/properties/dom/current-element-node";
    private static final int MOST = 50;
    private static final Pattern RULE = Pattern.compile("^(cvc-[a-zA-Z0-9.-]+):");
    private static final Pattern EXPECTED =
            Pattern.compile("'?\\{([^{}]*:[A-Za-z]+(?:, [^{}]*)?)\\}'?(?= (?:is|are) expected)");
    private static final Map<String, Validity> COMPILED = new ConcurrentHashMap<>();

    private final Schema schema;

    private Validity(List<String> files) {
        this.schema = SchemaFiles.compile(files);
    }

    /**
     * A place where the schema is not met.
     *
     * @param rule of XML Schema, for example {@code cvc-pattern-valid}
     * @param expected names of elements that might have stood there; empty if that is not the matter
     */
    record Problem(String rule, String place, String expected) {

        boolean isEnumeration() {
            return "cvc-enumeration-valid".equals(rule);
        }

        /** Whether elements are missing, unknown, in the wrong namespace or in the wrong order. */
        boolean isStructure() {
            return rule.startsWith("cvc-complex-type") || rule.startsWith("cvc-elt") || rule.startsWith("cvc-particle");
        }

        Text told() {
            return expected.isEmpty()
                    ? Text.of("%s at %s", "%s i %s", rule, place)
                    : Text.of("%s at %s; expected there: %s", "%s i %s; där väntades: %s", rule, place, expected);
        }
    }

    static Validity of(TestedContract contract) {
        return COMPILED.computeIfAbsent(
                contract.name(),
                name -> new Validity(Stream.concat(
                                Stream.of(contract.description().publication().schema()),
                                SchemaFiles.WITHIN_PUBLISHED.stream())
                        .toList()));
    }

    static Validity ofHeaders() {
        return COMPILED.computeIfAbsent(
                HEADERS, name -> new Validity(List.of(HEADERS, SchemaFiles.STRUCTURE, SchemaFiles.AGGREGATION)));
    }

    List<Problem> problems(Element response) {
        return problems(new DOMSource(response));
    }

    /** The first problems, in the order of the document. */
    List<Problem> problems(DOMSource source) {
        Validator validator = schema.newValidator();
        Set<Problem> problems = new LinkedHashSet<>();
        validator.setErrorHandler(new Collector(validator, problems));
        try {
            validator.validate(source);
        } catch (SAXException | IOException e) {
            if (problems.isEmpty()) {
                problems.add(new Problem("xml", "", ""));
            }
        }
        return withoutEchoes(new ArrayList<>(problems));
    }

    /** A bad value is told twice: once by its own rule, once as the type of its element. The first says more. */
    private static List<Problem> withoutEchoes(List<Problem> problems) {
        return problems.stream()
                .filter(problem -> !problem.rule().startsWith("cvc-type.3.1.3")
                        || problems.stream()
                                .noneMatch(other ->
                                        !other.equals(problem) && other.place().equals(problem.place())))
                .toList();
    }

    private record Collector(Validator validator, Set<Problem> problems) implements ErrorHandler {

        @Override
        public void warning(SAXParseException e) {
            // a warning is no problem
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            String message = String.valueOf(e.getMessage());
            Matcher rule = RULE.matcher(message);
            Matcher expected = EXPECTED.matcher(message);
            problems.add(new Problem(
                    rule.find() ? rule.group(1) : "schema",
                    place(),
                    expected.find() ? expected.group(1).replaceAll("\"[^\"]*\":", "") : ""));
            if (problems.size() >= MOST) {
                throw e;
            }
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }

        private String place() throws SAXException {
            return validator.getProperty(NODE) instanceof Element element ? Xml.place(element) : "";
        }
    }
}
