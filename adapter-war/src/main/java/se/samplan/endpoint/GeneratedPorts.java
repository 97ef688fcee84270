package se.samplan.endpoint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.w3c.dom.Element;
import se.samplan.call.PlatformHeaders;
import se.samplan.model.CorrelationId;
import se.samplan.question.QuestionRejected;

/**
 * The services of one source system. Each has an address of its own, {@code /NAME/MAJOR}; at the address without a name all
 * are found, by the element in the body: the profile dispatches so (RIV-TA Basic Profile 2.1), and a platform can then route to
 * a source system without knowing which contracts it has.
 */
final class GeneratedPorts {

    private static final String CORRELATION = PlatformHeaders.CORRELATION;

    private static final QName NONE = new QName("");

    private final Map<String, GeneratedPort<?>> byPath = new HashMap<>();
    private final Map<QName, GeneratedPort<?>> byElement = new HashMap<>();

    GeneratedPorts(List<GeneratedPort<?>> ports) {
        for (GeneratedPort<?> port : ports) {
            byPath.put(pathOf(port), port);
            byElement.put(port.request(), port);
        }
    }

    static String pathOf(GeneratedPort<?> port) {
        return "/" + port.publication().name() + "/" + port.publication().major();
    }

    boolean serve(String path) {
        return isForAll(path) || byPath.containsKey(path);
    }

    /**
     * Answers a request. Never fails: whatever goes wrong is a fault.
     *
     * @param path one that is served
     * @param message the whole HTTP body
     * @param headers HTTP headers, by lower-case name
     */
    Response answer(String path, byte[] message, Map<String, String> headers) {
        CorrelationId correlation = correlation(headers);
        try {
            Envelope envelope =
                    EnvelopeReader.read(Optional.empty(), message, headers.getOrDefault("content-type", ""));
            return port(path, envelope).answer(envelope, correlation, headers);
        } catch (RuntimeException e) { // one of the two edges
            return Faults.of(e, correlation.value());
        }
    }

    private GeneratedPort<?> port(String path, Envelope envelope) {
        GeneratedPort<?> named = byPath.get(path);
        if (named != null) {
            return named;
        }
        QName element = envelope.body().map(GeneratedPorts::name).orElse(NONE);
        GeneratedPort<?> found = byElement.get(element);
        if (found == null) {
            throw new QuestionRejected("Body: the element is of no contract that this source system has");
        }
        return found;
    }

    private static QName name(Element body) {
        return new QName(Optional.ofNullable(body.getNamespaceURI()).orElse(""), body.getLocalName());
    }

    private static boolean isForAll(String path) {
        return path.isEmpty() || path.equals("/");
    }

    /** The caller's, so that its log and ours meet; one of our own if there is none that can be used. */
    private static CorrelationId correlation(Map<String, String> headers) {
        try {
            return new CorrelationId(headers.getOrDefault(CORRELATION, ""));
        } catch (IllegalArgumentException e) {
            return CorrelationId.random();
        }
    }
}
