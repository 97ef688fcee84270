package se.samplan.platform;

import jakarta.jws.WebMethod;
import jakarta.xml.ws.WebServiceException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.cxf.Bus;
import org.apache.cxf.endpoint.Client;
import org.apache.cxf.endpoint.PreexistingConduitSelector;
import org.apache.cxf.frontend.ClientProxy;
import org.apache.cxf.jaxws.JaxWsProxyFactoryBean;
import org.apache.cxf.logging.FaultListener;
import org.apache.cxf.ws.addressing.EndpointReferenceType;
import org.apache.cxf.wsdl.interceptors.DocLiteralInInterceptor;
import se.samplan.call.ByteBudget;
import se.samplan.call.PlatformService;
import se.samplan.call.Said;
import se.samplan.edge.Once;

/** One service through its generated interface. Calls on several threads do not affect each other. */
final class CxfService<P> implements PlatformService<P> {

    private static final String SOAP_OVER_HTTP = "http://schemas.xmlsoap.org/soap/http";

    private final Once<P> port;
    private final String action;
    private final Line line;

    CxfService(Once<Bus> bus, Class<P> type, Line line, Optional<BodyReading<?>> reading) {
        this.port = new Once<>(() -> made(bus.get(), type, line, reading));
        this.action = action(type);
        this.line = line;
    }

    @Override
    public <T> Said<T> ask(Function<P, T> operation, Map<String, String> headers) {
        ByteBudget.Reservation room = line.room();
        OneCall call = new OneCall(action, headers, room);
        P service = port.get();
        Map<String, Object> context = ClientProxy.getClient(service).getRequestContext();
        context.put(OneCall.KEY, call);
        try {
            return new Said.Answer<>(operation.apply(service));
        } catch (WebServiceException e) { // its text may hold what came, and goes nowhere
            return call.nothing().map(CxfService::<T>cast).orElseGet(Said.Unreadable::new);
        } finally {
            context.remove(OneCall.KEY);
            room.release();
        }
    }

    @Override
    public void prepare() {
        port.get();
    }

    /** Nothing is in it that was not asked for: a call that came to nothing has no answer of whichever type. */
    @SuppressWarnings("unchecked")
    private static <T> Said<T> cast(Said<Object> nothing) {
        return (Said<T>) nothing;
    }

    private static String action(Class<?> type) {
        return Stream.of(type.getMethods())
                .map(method -> method.getAnnotation(WebMethod.class))
                .map(WebMethod::action)
                .findFirst()
                .orElseThrow();
    }

    private static <P> P made(Bus bus, Class<P> type, Line line, Optional<BodyReading<?>> reading) {
        JaxWsProxyFactoryBean factory = new JaxWsProxyFactoryBean();
        factory.setBus(bus);
        factory.setServiceClass(type);
        factory.setTransportId(SOAP_OVER_HTTP);
        Map<String, Object> properties = new HashMap<>();
        properties.put(FaultListener.class.getName(), (FaultListener) (problem, description, message) -> false);
        factory.setProperties(properties);
        P made = type.cast(factory.create());
        Client client = ClientProxy.getClient(made);
        client.setThreadLocalRequestContext(true);
        LineConduit.WholeAnswer answers =
                reading.isPresent() ? LineConduit.WholeAnswer::wellFormed : new OnceEach(type)::readWhole;
        client.setConduitSelector(new PreexistingConduitSelector(
                new LineConduit(line, answers, new EndpointReferenceType()), client.getEndpoint()));
        reading.ifPresent(own -> {
            client.getEndpoint().getBinding().getInInterceptors().removeIf(DocLiteralInInterceptor.class::isInstance);
            client.getInInterceptors().add(new BodyRead(own));
        });
        return made;
    }
}
