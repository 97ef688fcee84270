package se.samplan.edge;

import java.io.IOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.namespace.QName;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.Validator;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXNotRecognizedException;
import org.xml.sax.SAXNotSupportedException;
import org.xml.sax.SAXParseException;
import se.samplan.published.SchemaFiles;
import se.samplan.question.QuestionRejected;

/**
 * Checks the body of a request against the contract's schema.
 *
 * <p>What is wrong is told by element and rule. The value is never told: the schema processor's own texts hold it, so only
 * their rule name and the elements they say they expected are used.
 */
public final class RequestCheck {

    private static final String CURRENT_NODE = "http://apache.org/xml/properties/dom/current-element-node";

    /** The last list of a text about an element in the wrong place; the words around it are in the machine's language. */
    private static final Pattern EXPECTED = Pattern.compile("(?s)cvc-complex-type\\.2\\.4\\.[ab].*'\\{(.*)}'");

    private final QName element;
    private final Once<Schema> schema;
    /** A validator costs more to make than a request to check. One that has found an error is thrown away. */
    private final Queue<Validator> idle = new ConcurrentLinkedQueue<>();

    /**
     * @param element the one that a request's body must hold
     * @param schemas class path names of what it must meet
     */
    public RequestCheck(QName element, List<String> schemas) {
        this.element = element;
        this.schema = new Once<>(() -> SchemaFiles.compile(schemas));
    }

    /** Makes what the first request needs, if none has come yet. Takes some tenths of a second. */
    public void prepare() {
        schema.get();
    }

    /** The element that a request's body must hold. */
    public QName element() {
        return element;
    }

    /**
     * Checks a request.
     *
     * @return the element in its body
     * @throws QuestionRejected naming the element and the rule that it breaks
     */
    public Element check(Envelope request) {
        Element body = request.body().orElseThrow(() -> new QuestionRejected("Body: there is no element in it"));
        boolean expected = element.getNamespaceURI().equals(body.getNamespaceURI())
                && element.getLocalPart().equals(body.getLocalName());
        if (!expected) {
            throw new QuestionRejected("Body: the element must be " + element.getLocalPart() + " in namespace "
                    + element.getNamespaceURI());
        }
        validate(body);
        return body;
    }

    private void validate(Element body) {
        Validator idleOne = idle.poll();
        Validator validator = idleOne == null ? refusing(schema.get().newValidator()) : idleOne;
        try {
            validator.validate(new DOMSource(body));
        } catch (SAXException | IOException e) {
            throw new IllegalStateException("a request could not be validated", e);
        }
        idle.add(validator);
    }

    /** Told once whom to tell of errors: told anew, the processor reads all its settings again, which costs more than the check. */
    private static Validator refusing(Validator validator) {
        validator.setErrorHandler(new ErrorHandler() {
            @Override
            public void warning(SAXParseException e) {
                // a warning of the processor says nothing about the request
            }

            @Override
            public void error(SAXParseException e) {
                throw new QuestionRejected(problem(validator, e));
            }

            @Override
            public void fatalError(SAXParseException e) {
                throw new QuestionRejected(problem(validator, e));
            }
        });
        return validator;
    }

    private static String problem(Validator validator, SAXParseException e) {
        String message = String.valueOf(e.getMessage());
        String rule = message.contains(":") ? message.substring(0, message.indexOf(':')) : "schema";
        Matcher expected = EXPECTED.matcher(message);
        return "Element " + path(current(validator)) + ": "
                + (expected.find() ? "expected here: " + names(expected.group(1)) : explained(rule)) + " (" + rule
                + ")";
    }

    private static String explained(String rule) {
        return switch (rule) {
            case "cvc-pattern-valid" -> "the value does not have the form that the contract prescribes";
            case "cvc-enumeration-valid" -> "the value is not one of those that the contract lists";
            case "cvc-complex-type.2.4.d" -> "no further element is allowed here";
            case "cvc-complex-type.2.4.b" -> "something mandatory is missing";
            case "cvc-complex-type.3.2.2" -> "the attribute is not allowed here";
            default -> "the contract's schema is not met";
        };
    }

    private static String names(String list) {
        return list.replaceAll("\"[^\"]*\":", "").replaceAll("WC\\[[^]]*]", "an element of another namespace");
    }

    private static @Nullable Node current(Validator validator) {
        try {
            return (Node) validator.getProperty(CURRENT_NODE);
        } catch (SAXNotRecognizedException | SAXNotSupportedException e) {
            return null;
        }
    }

    /** Local names from the body's element down; they are element names of the request, never content. */
    private static String path(@Nullable Node node) {
        StringBuilder path = new StringBuilder();
        for (Node at = node; at instanceof Element; at = at.getParentNode()) {
            String name = at.getLocalName();
            if ("Body".equals(name)) {
                break;
            }
            path.insert(0, path.isEmpty() ? name : name + "/");
        }
        return path.toString();
    }
}
