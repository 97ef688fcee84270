package se.samplan.samples.overview.ask;

import jakarta.xml.ws.BindingProvider;
import jakarta.xml.ws.WebServiceException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.cxf.frontend.ClientProxy;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.jaxws.JaxWsProxyFactoryBean;
import org.apache.cxf.message.Message;
import org.apache.cxf.transport.http.HTTPConduit;
import org.apache.cxf.transports.http.configuration.HTTPClientPolicy;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.samplan.contracts.aggregation.v1.ObjectFactory;
import se.samplan.contracts.headers.v1.ActorType;
import se.samplan.contracts.headers.v1.ActorTypeEnum;
import se.samplan.contracts.logistics.v3.structure.IIType;
import se.samplan.contracts.overview.v1.enums.ResultCodeEnum;
import se.samplan.contracts.planningoverview.v1.GetPlanningOverviewResponderInterface;
import se.samplan.contracts.planningoverview.v1.GetPlanningOverviewResponseType;
import se.samplan.contracts.planningoverview.v1.GetPlanningOverviewType;

/** Asks for the overview with the classes made from the WSDL, as any consumer would. */
@Component
public class OverviewClient {

    private static final Logger LOG = LoggerFactory.getLogger(OverviewClient.class);
    private static final String PERSON_NUMBER = "1.2.752.129.2.1.3.1";
    private static final String COORDINATION_NUMBER = "1.2.752.129.2.1.3.3";
    private static final String CLIENT = "Client";
    private static final String SENDER = "x-vp-sender-id";
    private static final String ORIGINAL_CONSUMER = "x-rivta-original-serviceconsumer-hsaid";
    private static final String CORRELATION = "x-skltp-correlation-id";
    private static final int DAY_OF_COORDINATION = 6;

    private final GetPlanningOverviewResponderInterface port;
    private final AdapterSettings settings;

    public OverviewClient(AdapterSettings settings) {
        this.settings = settings;
        JaxWsProxyFactoryBean factory = new JaxWsProxyFactoryBean();
        factory.setAddress(settings.address().toString());
        factory.setProperties(
                new HashMap<>(Map.of("jaxb.additionalContextClasses", new Class<?>[] {ObjectFactory.class})));
        this.port = factory.create(GetPlanningOverviewResponderInterface.class);
        // Each thread has its own headers: the port is shared.
        ((BindingProvider) port).getRequestContext().put("thread.local.request.context", "true");
        HTTPClientPolicy policy = new HTTPClientPolicy();
        policy.setVersion("1.1");
        policy.setReceiveTimeout(settings.patience().toMillis());
        ((HTTPConduit) ClientProxy.getClient(port).getConduit()).setClient(policy);
        RecordTrees.of(ClientProxy.getClient(port));
    }

    /** Asks once; what goes wrong is told in a line without anything of the answer. */
    public Fetched ask(Question question) {
        Reader reader = question.reader();
        String consumer = reader.agent().isPresent() ? settings.agentConsumer() : settings.personConsumer();
        return ask(consumer, actor(reader), request(question));
    }

    /** Asks once as staff of a unit, which has no Actor: the consumer says which unit it is. */
    public Fetched ask(StaffQuestion question) {
        return ask(question.unit().consumer(), null, StaffRequest.of(question));
    }

    private Fetched ask(String consumer, @Nullable ActorType actor, GetPlanningOverviewType request) {
        String correlation = UUID.randomUUID().toString();
        try {
            headers(consumer, correlation);
            GetPlanningOverviewResponseType answer =
                    port.getPlanningOverview(settings.logicalAddress(), actor, request);
            if (answer.getResult().getResultCode() == ResultCodeEnum.ERROR) {
                LOG.warn("{} answered with an error", correlation);
                return new Fetched.None();
            }
            return new Fetched.Answer(answer);
        } catch (WebServiceException e) {
            // Its message may hold text from far away.
            LOG.warn("{} no overview: {}", correlation, e.getClass().getSimpleName());
            return isRefusal(e) ? new Fetched.Refused() : new Fetched.None();
        }
    }

    private static boolean isRefusal(WebServiceException e) {
        return e.getCause() instanceof Fault fault
                && CLIENT.equals(fault.getFaultCode().getLocalPart());
    }

    private void headers(String consumer, String correlation) {
        ((BindingProvider) port)
                .getRequestContext()
                .put(
                        Message.PROTOCOL_HEADERS,
                        Map.of(
                                SENDER, List.of(consumer),
                                ORIGINAL_CONSUMER, List.of(consumer),
                                CORRELATION, List.of(correlation)));
    }

    private static ActorType actor(Reader reader) {
        ActorType actor = new ActorType();
        actor.setActorId(reader.agent().map(Reader.Agent::id).orElse(reader.personId()));
        actor.setActorType(
                reader.agent().isPresent() ? ActorTypeEnum.SUBJECT_OF_CARE_AGENT : ActorTypeEnum.SUBJECT_OF_CARE);
        return actor;
    }

    private static GetPlanningOverviewType request(Question question) {
        GetPlanningOverviewType request = new GetPlanningOverviewType();
        request.setPatientId(person(question.reader().personId()));
        question.asOf().ifPresent(request::setAsOf);
        question.sections().stream().sorted().map(Section::code).forEach(request.getSection()::add);
        question.topic().ifPresent(request::setTopic);
        question.changeMarker().ifPresent(request::setChangeMarker);
        return request;
    }

    static IIType person(String id) {
        IIType person = new IIType();
        person.setRoot(type(id));
        person.setExtension(id);
        return person;
    }

    /** A coordination number has 60 added to its day. */
    private static String type(String id) {
        return Character.digit(id.charAt(DAY_OF_COORDINATION), 10) >= DAY_OF_COORDINATION
                ? COORDINATION_NUMBER
                : PERSON_NUMBER;
    }
}
