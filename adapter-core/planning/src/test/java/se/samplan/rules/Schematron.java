package se.samplan.rules;

import static java.util.stream.Collectors.joining;

import java.io.StringReader;
import java.net.URL;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XPathCompiler;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XdmDestination;
import net.sf.saxon.s9api.XdmItem;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.Xslt30Transformer;
import net.sf.saxon.s9api.XsltCompiler;
import net.sf.saxon.s9api.XsltExecutable;

/** One of the module schemas' Schematron files, compiled as others' tools compile it. */
final class Schematron {

    private static final Processor SAXON = new Processor(false);
    private static final XsltExecutable TRANSPILER = transpiler();

    private final XsltExecutable validation;
    private final Map<QName, XdmAtomicValue> parameters;

    /** @param file name in the folder schematron */
    Schematron(String file, RuleContext context) {
        this.parameters = Map.of(
                new QName("today"), new XdmAtomicValue(context.today().format(DateTimeFormatter.BASIC_ISO_DATE)),
                new QName("requestedPatient"),
                        new XdmAtomicValue(context.requested().id()));
        try {
            XdmDestination stylesheet = new XdmDestination();
            Xslt30Transformer transpile = TRANSPILER.load30();
            transpile.applyTemplates(source(resource("schematron/" + file)), stylesheet);
            XsltCompiler compiler = SAXON.newXsltCompiler();
            validation = compiler.compile(stylesheet.getXdmNode().asSource());
        } catch (SaxonApiException e) {
            throw new IllegalStateException(file, e);
        }
    }

    /** What is broken in an answer: id, level and path from below the answer, sorted. */
    List<String> breaches(String xml) {
        try {
            Xslt30Transformer validate = validation.load30();
            validate.setStylesheetParameters(parameters);
            XdmDestination report = new XdmDestination();
            validate.applyTemplates(new StreamSource(new StringReader(xml)), report);
            return found("//*:failed-assert/concat(@id, ' ', @role, ' ', @location) ", report.getXdmNode())
                    .map(Schematron::plain)
                    .sorted()
                    .toList();
        } catch (SaxonApiException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws IllegalStateException if a test could not be evaluated: a rule that fails to run must not look kept */
    private static Stream<String> found(String path, XdmNode report) throws SaxonApiException {
        XPathCompiler xpath = SAXON.newXPathCompiler();
        if (xpath.evaluate("//*:error", report).size() > 0) {
            throw new IllegalStateException(
                    xpath.evaluate("string((//*:error)[1])", report).toString());
        }
        return xpath.evaluate(path, report).stream().map(XdmItem::getStringValue);
    }

    /** Id, level and text of every assert. */
    static List<String> texts(String file) {
        return evaluate(
                file,
                "for $a in //*:assert return concat($a/@id, '|', $a/@role, '|', normalize-space($a), '|',"
                        + " normalize-space(//*:diagnostic[@id = $a/@diagnostics]))");
    }

    private static List<String> evaluate(String file, String path) {
        try {
            XdmNode schema = SAXON.newDocumentBuilder().build(source(resource("schematron/" + file)));
            return SAXON.newXPathCompiler().evaluate(path, schema).stream()
                    .map(XdmItem::getStringValue)
                    .toList();
        } catch (SaxonApiException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final Pattern STEP = Pattern.compile("/Q\\{[^}]*}([\\w.-]+)(\\[[0-9]+])");

    /** The location without namespaces and without the answer itself; a first position says nothing. */
    private static String plain(String found) {
        int place = found.indexOf(" /") + 1;
        Matcher steps = STEP.matcher(found.substring(place));
        String path = steps.results()
                .skip(1)
                .map(step -> step.group(1) + ("[1]".equals(step.group(2)) ? "" : step.group(2)))
                .collect(joining("/"));
        return found.substring(0, place) + path;
    }

    private static XsltExecutable transpiler() {
        try {
            return SAXON.newXsltCompiler().compile(source(resource("content/transpile.xsl")));
        } catch (SaxonApiException e) {
            throw new IllegalStateException(e);
        }
    }

    private static StreamSource source(URL place) {
        return new StreamSource(place.toExternalForm());
    }

    private static URL resource(String name) {
        return Objects.requireNonNull(Schematron.class.getClassLoader().getResource(name), name);
    }
}
