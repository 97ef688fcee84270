package se.samplan.endpoint;

import jakarta.jws.WebMethod;
import jakarta.jws.WebParam;
import jakarta.jws.WebResult;
import jakarta.xml.bind.JAXBElement;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import javax.xml.namespace.QName;
import org.w3c.dom.Element;
import se.samplan.contracts.binding.GeneratedClasses;
import se.samplan.contracts.headers.v1.ActorType;
import se.samplan.contracts.headers.v1.ActorTypeEnum;
import se.samplan.model.CorrelationId;
import se.samplan.published.Publication;
import se.samplan.question.Actor;
import se.samplan.question.QuestionRejected;

/**
 * Serves one generated service interface: finds out by its annotations what the messages are, reads and checks the request,
 * calls the method, and writes what it returns.
 *
 * @param <S> the interface, as generated from the WSDL; it has one method
 */
public final class GeneratedPort<S> {

    private final Publication publication;
    private final Method operation;
    private final QName request;
    private final RequestReader<?> requests;
    private final QName response;
    private final Once<GeneratedClasses> responses;
    private final BiFunction<CorrelationId, Map<String, String>, S> service;

    /**
     * @param service makes what answers one call
     * @param within generated classes of what may stand in the any of requests and responses
     */
    public GeneratedPort(
            Class<S> generated, Publication publication, Function<CorrelationId, S> service, Class<?>... within) {
        this(generated, publication, (logId, headers) -> service.apply(logId), within);
    }

    /**
     * @param service makes what answers one call, of its correlation id and its HTTP headers by lower-case name
     * @param within generated classes of what may stand in the any of requests and responses
     */
    public GeneratedPort(
            Class<S> generated,
            Publication publication,
            BiFunction<CorrelationId, Map<String, String>, S> service,
            Class<?>... within) {
        this.publication = publication;
        this.service = service;
        this.operation = Arrays.stream(generated.getMethods())
                .filter(method -> method.isAnnotationPresent(WebMethod.class))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no service interface: " + generated.getName()));
        WebResult result = operation.getAnnotation(WebResult.class);
        this.response = new QName(result.targetNamespace(), result.name());
        Parameter body = body(operation);
        WebParam element = body.getAnnotation(WebParam.class);
        this.request = new QName(element.targetNamespace(), element.name());
        this.requests = new RequestReader<>(request, List.of(publication.schema()), body.getType(), within);
        this.responses = new Once<>(() -> GeneratedClasses.of(operation.getReturnType(), within));
    }

    private static Parameter body(Method operation) {
        return Arrays.stream(operation.getParameters())
                .filter(parameter -> !parameter.getAnnotation(WebParam.class).header())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no body: " + operation));
    }

    /** What is served, as published. */
    public Publication publication() {
        return publication;
    }

    /** The element that a request's body must hold. */
    QName request() {
        return request;
    }

    /**
     * The answer of the service.
     *
     * @param headers HTTP headers, by lower-case name
     * @throws RuntimeException whatever stands in the way; {@link Faults} makes a fault of it
     */
    Response answer(Envelope envelope, CorrelationId correlation, Map<String, String> headers) {
        String address = LogicalAddressHeader.value(envelope);
        Element body = envelope.body().orElseThrow(() -> new QuestionRejected("Body: there is no element in it"));
        Object[] arguments = Arrays.stream(operation.getParameters())
                .map(parameter -> argument(parameter, envelope, address, body))
                .toArray();
        return Response.holding(responses.get().written(element(call(service.apply(correlation, headers), arguments))));
    }

    private Object argument(Parameter parameter, Envelope request, String address, Element body) {
        if (!parameter.getAnnotation(WebParam.class).header()) {
            return requests.read(body);
        }
        return parameter.getType() == String.class ? address : actor(request);
    }

    private static ActorType actor(Envelope request) {
        Actor actor = ActorHeader.demanded(request);
        ActorType wire = new ActorType();
        wire.setActorId(actor.id());
        wire.setActorType(ActorTypeEnum.fromValue(actor.role().wire()));
        return wire;
    }

    private Object call(S on, Object[] arguments) {
        try {
            return operation.invoke(on, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException problem) {
                throw problem;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException("a service interface threw what it does not declare", e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("a service interface is not public", e);
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the class is the object's own
    private JAXBElement<?> element(Object answer) {
        return new JAXBElement(response, answer.getClass(), answer);
    }
}
