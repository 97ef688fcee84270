package se.samplan.endpoint;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Unmarshaller;
import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import se.samplan.contract.AggregatedContract;
import se.samplan.contract.Asked;
import se.samplan.contracts.aggregation.v1.ObjectFactory;
import se.samplan.question.QuestionRejected;

/**
 * Reads the body of a request: checks it against the contract's schema and takes out what is asked.
 *
 * <p>What is wrong is told by element and rule. The value is never told: the schema processor's own texts hold it, so only
 * their rule name and the elements they say they expected are used.
 */
final class RequestReader {

    private static final String CURRENT_NODE = "http://apache.org/xml/properties/dom/current-element-node";

    /** The last list of a text about an element in the wrong place; the words around it are in the machine's language. */
    private static final Pattern EXPECTED = Pattern.compile("(?s)cvc-complex-type\\.2\\.4\\.[ab].*'\\{(.*)}'");

    private final AggregatedContract<?> contract;
    private final Once<Schema> schema;
    private final Once<JAXBContext> binding;
    /** A validator costs more to make than a request to check. One that has found an error is thrown away. */
    private final Queue<Validator> idle = new ConcurrentLinkedQueue<>();
    /** Likewise. */
    private final Queue<Unmarshaller> idleBinders = new ConcurrentLinkedQueue<>();

    RequestReader(AggregatedContract<?> contract) {
        this.contract = contract;
        this.schema = new Once<>(() -> ContractSchemas.ofRequest(contract));
        this.binding = new Once<>(() -> binding(contract));
    }

    private static JAXBContext binding(AggregatedContract<?> contract) {
        try {
            return JAXBContext.newInstance(contract.requestType(), ObjectFactory.class);
        } catch (JAXBException e) {
            throw new IllegalStateException(
                    "the generated classes of " + contract.publication().name() + " cannot be bound", e);
        }
    }

    /** Makes what the first request needs, if none has come yet. Takes some tenths of a second. */
    void prepare() {
        schema.get();
        binding.get();
    }

    /**
     * What the request asks.
     *
     * @throws QuestionRejected naming the element and the rule that it breaks
     */
    Asked read(Element body) {
        boolean expected = contract.request().getNamespaceURI().equals(body.getNamespaceURI())
                && contract.request().getLocalPart().equals(body.getLocalName());
        if (!expected) {
            throw new QuestionRejected(
                    "Body: the element must be " + contract.publication().name() + " in namespace "
                            + contract.id().namespace());
        }
        validate(body);
        try {
            Unmarshaller idleOne = idleBinders.poll();
            Unmarshaller binder = idleOne == null ? binding.get().createUnmarshaller() : idleOne;
            Object request = binder.unmarshal(body, contract.requestType()).getValue();
            idleBinders.add(binder);
            return contract.read(request);
        } catch (JAXBException e) {
            throw new IllegalStateException("a valid request could not be read", e);
        }
    }

    private void validate(Element body) {
        Validator idleOne = idle.poll();
        Validator validator = idleOne == null ? schema.get().newValidator() : idleOne;
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
        try {
            validator.validate(new DOMSource(body));
        } catch (SAXException | IOException e) {
            throw new IllegalStateException("a request could not be validated", e);
        }
        idle.add(validator);
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
