package se.samplan.serve;

import jakarta.jws.WebMethod;
import jakarta.jws.WebParam;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import javax.xml.namespace.QName;
import se.samplan.edge.RequestCheck;
import se.samplan.produce.contract.Port;
import se.samplan.produce.contract.ProducedContract;
import se.samplan.published.Publication;

/**
 * One contract that is served.
 *
 * @param <P> the service interface, as generated from the WSDL; it has one method
 * @param publication names and files as published
 * @param type the service interface
 * @param service what answers, for all calls
 * @param within generated classes of what may stand in the any of requests and responses
 */
public record Served<P>(Publication publication, Class<P> type, P service, List<Class<?>> within) {

    public Served {
        within = List.copyOf(within);
    }

    /** A contract over what a vendor has connected. */
    public static <P> Served<P> of(ProducedContract<P, ?, ?, ?, ?, ?> contract, ProducedContract.Means means) {
        return by(contract.port(), contract.over(means));
    }

    /** A contract that a service of another kind answers. */
    public static <P> Served<P> by(Port<P, ?, ?> port, P service) {
        return new Served<>(port.publication(), port.type(), service, port.within());
    }

    /** The contract's path, below the address of all contracts. */
    String path() {
        return "/" + publication.name() + "/" + publication.major();
    }

    /** What checks a request against the published schema. */
    RequestCheck check() {
        return new RequestCheck(element(), List.of(publication.schema()));
    }

    /** The element that a request's body must hold. */
    QName element() {
        WebParam body = Arrays.stream(operation().getParameters())
                .map(parameter -> parameter.getAnnotation(WebParam.class))
                .filter(parameter -> !parameter.header())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no body: " + type.getName()));
        return new QName(body.targetNamespace(), body.name());
    }

    /** Whether the contract demands to know which person acts through the consumer. */
    boolean demandsActor() {
        return Arrays.stream(operation().getParameters())
                .filter(parameter -> parameter.getAnnotation(WebParam.class).header())
                .map(Parameter::getType)
                .anyMatch(header -> header != String.class);
    }

    private Method operation() {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.isAnnotationPresent(WebMethod.class))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no service interface: " + type.getName()));
    }
}
