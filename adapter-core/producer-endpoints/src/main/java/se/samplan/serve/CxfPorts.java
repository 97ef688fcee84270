package se.samplan.serve;

import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.apache.cxf.Bus;
import org.apache.cxf.bus.CXFBusFactory;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxws.JaxWsServerFactoryBean;
import org.apache.cxf.logging.FaultListener;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import org.slf4j.event.Level;
import org.w3c.dom.Element;
import se.samplan.edge.Envelope;
import se.samplan.edge.EnvelopeReader;
import se.samplan.edge.FaultCode;
import se.samplan.edge.Faults;
import se.samplan.edge.Once;
import se.samplan.edge.Response;
import se.samplan.produce.JournalFailed;
import se.samplan.question.QuestionRejected;

/**
 * The services of one source system, published by CXF. Each has an address of its own, {@code /NAME/MAJOR}; at the address
 * without a name all are found, by the element in the body: the profile dispatches so (RIV-TA Basic Profile 2.1), and a
 * platform can then route to a source system without knowing which contracts it has.
 */
final class CxfPorts {

    private static final Faults FAULTS = new Faults(List.of(new Faults.Meaning(
            JournalFailed.class,
            Level.ERROR,
            problem -> "request failed: " + ThrownAt.told(problem),
            FaultCode.SERVER,
            "The source system could not answer")));

    private static final QName NONE = new QName("");

    private final Bus bus = bus();
    private final CXFNonSpringServlet servlet = new CXFNonSpringServlet();
    private final Map<String, Once<Server>> byPath = new HashMap<>();
    private final Map<QName, String> byElement = new HashMap<>();

    /** Publishing takes some tenths of a second for each contract; it is done when the contract is first asked for. */
    CxfPorts(List<Served<?>> served) {
        for (Served<?> one : served) {
            byPath.put(one.path(), new Once<>(() -> published(one)));
            byElement.put(one.element(), one.path());
        }
    }

    /** A bus that does not know its class loader looks for it with each request, among the files of the class path. */
    private static Bus bus() {
        Bus bus = new CXFBusFactory().createBus();
        ClassLoader theThreads = Thread.currentThread().getContextClassLoader();
        bus.setExtension(theThreads == null ? CxfPorts.class.getClassLoader() : theThreads, ClassLoader.class);
        return bus;
    }

    void init(ServletConfig config) throws ServletException {
        servlet.setBus(bus);
        servlet.init(config);
    }

    boolean serve(String path) {
        return isForAll(path) || byPath.containsKey(path);
    }

    /** Publishes what nobody has asked for yet: one part for each contract. */
    List<Runnable> preparations() {
        return byPath.values().stream().<Runnable>map(server -> server::get).toList();
    }

    /**
     * Answers a request. Never fails: whatever goes wrong is a fault. The envelope is read here, once: its body says which
     * contract is asked, and the interceptors go on with what was read.
     *
     * @param path one that is served
     * @param message the whole HTTP body
     * @param request the same, for CXF
     * @return empty if the consumer waits no longer
     */
    Optional<Response> answer(
            String path, byte[] message, Waiting consumer, DetachedRequest request, HttpServletResponse response) {
        try {
            Envelope envelope = EnvelopeReader.read(
                    Optional.empty(), message, consumer.call().contentType());
            String contract = isForAll(path) ? pathOf(envelope) : path;
            Once<Server> server = byPath.get(contract);
            if (server == null) {
                throw new QuestionRejected("Body: the element is of no contract that this source system has");
            }
            server.get();
            if (consumer.isOver()) {
                return Optional.empty(); // publishing takes its time, and the journal is not asked for nobody
            }
            request.isFor(contract);
            request.setAttribute(Waiting.class.getName(), consumer);
            request.setAttribute(Envelope.class.getName(), envelope);
            HeldResponse held = new HeldResponse(response);
            servlet.service(request, held);
            return Optional.of(held);
        } catch (ServletException | IOException | RuntimeException e) { // one of the two edges
            if (consumer.isOver()) {
                consumer.endedForNobody(e);
                return Optional.empty();
            }
            return Optional.of(failed(e, consumer));
        }
    }

    /** There is no answer in time: the fault says whose time it was. */
    static Response late(Waiting consumer) {
        String correlation = consumer.call().logId().value();
        if (consumer.queued().isEmpty()) {
            return Faults.refusal(FaultCode.SERVER, "No thread was free in time; try again in a second", correlation);
        }
        return Faults.refusal(FaultCode.SERVER, "The source system did not answer in time", correlation);
    }

    /** There is no answer, and no time for one any more. */
    static Response stopped(Waiting consumer) {
        return Faults.refusal(
                FaultCode.SERVER,
                "This instance was stopped before there was an answer; try again in a second",
                consumer.call().logId().value());
    }

    static Response failed(Throwable problem, Waiting consumer) {
        return FAULTS.of(problem, consumer.call().logId().value());
    }

    void close() {
        servlet.destroy();
        bus.shutdown(true);
    }

    private <P> Server published(Served<P> served) {
        JaxWsServerFactoryBean factory = new JaxWsServerFactoryBean();
        factory.setBus(bus);
        factory.setAddress(served.path());
        factory.setServiceClass(served.type());
        factory.setServiceBean(served.service());
        Map<String, Object> properties = new HashMap<>();
        properties.put("jaxb.additionalContextClasses", served.within().toArray(Class<?>[]::new));
        properties.put(FaultListener.class.getName(), (FaultListener) (problem, description, message) -> false);
        factory.setProperties(properties);
        factory.getInInterceptors().add(new CallKnown());
        factory.getInInterceptors().add(new EnvelopeRead());
        factory.getInInterceptors().add(new AddressDemanded());
        if (served.demandsActor()) {
            factory.getInInterceptors().add(new ActorDemanded());
        }
        factory.getInInterceptors().add(new BodyChecked(served.check()));
        factory.getOutFaultInterceptors().add(new FaultTold(FAULTS));
        return factory.create();
    }

    private String pathOf(Envelope envelope) {
        QName element = envelope.body().map(CxfPorts::name).orElse(NONE);
        return byElement.getOrDefault(element, "");
    }

    private static QName name(Element body) {
        return new QName(Optional.ofNullable(body.getNamespaceURI()).orElse(""), body.getLocalName());
    }

    private static boolean isForAll(String path) {
        return path.isEmpty() || path.equals("/");
    }
}
