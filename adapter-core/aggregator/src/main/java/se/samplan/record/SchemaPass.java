package se.samplan.record;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.validation.Schema;
import javax.xml.validation.ValidatorHandler;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;
import se.samplan.xml.SoapNames;

/**
 * Walks over one answer at a time and hands what stands in its SOAP body to the validator. The namespaces that are declared
 * around it go there too, because a prefix may stand in a value ({@code xsi:type}).
 */
final class SchemaPass extends DefaultHandler {

    static final String NOT_PARSED = "xml";

    private static final String SOAP = SoapNames.ENVELOPE;

    private final XMLReader reader;
    private final ValidatorHandler validator;
    private final Set<String> vocabulary;
    private final Deque<String> path = new ArrayDeque<>();
    private final Set<SchemaProblem> problems = new LinkedHashSet<>();
    private int depth;
    private boolean inBody;

    /** @param vocabulary the names that may be told */
    SchemaPass(Schema schema, Set<String> vocabulary) {
        this.vocabulary = vocabulary;
        this.validator = schema.newValidatorHandler();
        try {
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            this.reader = factory.newSAXParser().getXMLReader();
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(
                    "the JDK has no XML parser that refuses document type declarations, or no validator that fetches nothing",
                    e);
        }
        reader.setContentHandler(this);
        reader.setErrorHandler(this);
        validator.setErrorHandler(this);
    }

    /**
     * Looks for problems.
     *
     * @return whether it came to the end, so that the pass can be used again
     */
    boolean over(byte[] utf8) {
        path.clear();
        problems.clear();
        depth = 0;
        inBody = false;
        InputSource source = new InputSource(new ByteArrayInputStream(utf8));
        source.setEncoding(StandardCharsets.UTF_8.name());
        try {
            reader.parse(source);
            return true;
        } catch (SAXException | IOException e) {
            if (problems.isEmpty()) {
                add(NOT_PARSED);
            }
            return false;
        }
    }

    /** What was found, in the order of the answer; at most the first few. */
    List<SchemaProblem> problems() {
        return List.copyOf(problems);
    }

    @Override
    public void startDocument() throws SAXException {
        validator.startDocument();
    }

    @Override
    public void endDocument() throws SAXException {
        validator.endDocument();
    }

    @Override
    public void startPrefixMapping(String prefix, String uri) throws SAXException {
        validator.startPrefixMapping(prefix, uri);
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) throws SAXException {
        if (inBody) {
            path.addLast(SchemaProblem.told(localName, vocabulary));
            validator.startElement(uri, localName, qName, attributes);
        } else {
            inBody = depth == 1 && SOAP.equals(uri) && "Body".equals(localName);
        }
        depth++;
    }

    @Override
    public void endElement(String uri, String localName, String qName) throws SAXException {
        depth--;
        if (path.isEmpty()) {
            inBody = false;
            return;
        }
        validator.endElement(uri, localName, qName);
        path.removeLast();
    }

    @Override
    public void characters(char[] text, int start, int length) throws SAXException {
        if (!path.isEmpty()) {
            validator.characters(text, start, length);
        }
    }

    @Override
    public void error(SAXParseException e) throws SAXException {
        add(SchemaProblem.ruleIn(String.valueOf(e.getMessage())).orElse(SchemaProblem.NO_RULE));
        if (problems.size() == SchemaProblem.MOST) {
            throw e;
        }
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
        add(NOT_PARSED);
        throw e;
    }

    private void add(String rule) {
        problems.add(new SchemaProblem(rule, String.join("/", path)));
    }
}
