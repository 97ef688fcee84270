package se.samplan.samples.demo;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.ws.BindingProvider;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.cxf.frontend.ClientProxy;
import org.apache.cxf.headers.Header;
import org.apache.cxf.helpers.CastUtils;
import org.apache.cxf.jaxws.JaxWsProxyFactoryBean;
import org.apache.cxf.message.Message;
import org.apache.cxf.transport.http.HTTPConduit;
import org.apache.cxf.transports.http.configuration.HTTPClientPolicy;
import org.w3c.dom.Element;
import se.samplan.contracts.careplans.v2.GetCarePlansResponderInterface;
import se.samplan.contracts.careplans.v2.GetCarePlansResponseType;
import se.samplan.contracts.careplans.v2.GetCarePlansType;
import se.samplan.contracts.headers.v1.ProcessingStatusRecordType;
import se.samplan.contracts.headers.v1.ProcessingStatusType;
import se.samplan.contracts.logistics.v3.PersonIdType;

/** Asks an aggregating service for a person's plans, as any consumer would: with the classes made from the WSDL. */
final class CarePlanClient {

    private static final String NATIONAL_ADDRESS = "5565594230";
    private static final String CONSUMER = "TSTASTA00000-CONS1";
    private static final String STATUS = "ProcessingStatus";
    private static final String SENDER = "x-vp-sender-id";
    private static final String ORIGINAL_CONSUMER = "x-rivta-original-serviceconsumer-hsaid";
    private static final String CORRELATION = "x-skltp-correlation-id";

    private final GetCarePlansResponderInterface port;

    CarePlanClient(URI address) {
        JaxWsProxyFactoryBean factory = new JaxWsProxyFactoryBean();
        factory.setAddress(address.toString());
        // The structure travels in the any of carePlanBody; with its classes known, it arrives as objects.
        factory.setProperties(Map.of("jaxb.additionalContextClasses", new Class<?>[] {
            se.samplan.contracts.logistics.v3.structure.ObjectFactory.class,
            se.samplan.contracts.logistics.v3.related.ObjectFactory.class
        }));
        this.port = factory.create(GetCarePlansResponderInterface.class);
        HTTPClientPolicy policy = new HTTPClientPolicy();
        policy.setVersion("1.1");
        ((HTTPConduit) ClientProxy.getClient(port).getConduit()).setClient(policy);
    }

    /** What came: the plans, and what became of each source. */
    record Answer(GetCarePlansResponseType plans, List<ProcessingStatusRecordType> sources) {}

    /** Asks for one person. */
    Answer ask(String personId, String type) {
        PersonIdType person = new PersonIdType();
        person.setId(personId);
        person.setType(type);
        GetCarePlansType request = new GetCarePlansType();
        request.setPatientId(person);
        ((BindingProvider) port)
                .getRequestContext()
                .put(
                        Message.PROTOCOL_HEADERS,
                        Map.of(
                                SENDER, List.of(CONSUMER),
                                ORIGINAL_CONSUMER, List.of(CONSUMER),
                                CORRELATION, List.of(UUID.randomUUID().toString())));
        GetCarePlansResponseType plans = port.getCarePlans(NATIONAL_ADDRESS, request);
        return new Answer(plans, status());
    }

    private List<ProcessingStatusRecordType> status() {
        Object headers = ((BindingProvider) port).getResponseContext().get(Header.HEADER_LIST);
        List<Header> received = headers instanceof List<?> list ? CastUtils.cast(list) : List.of();
        return received.stream()
                .filter(header -> header.getName().getLocalPart().equals(STATUS))
                .map(header -> read((Element) header.getObject()))
                .flatMap(status -> status.getProcessingStatusList().stream())
                .toList();
    }

    private static ProcessingStatusType read(Element header) {
        try {
            return JAXBContext.newInstance(ProcessingStatusType.class)
                    .createUnmarshaller()
                    .unmarshal(header, ProcessingStatusType.class)
                    .getValue();
        } catch (JAXBException e) {
            throw new IllegalStateException("the ProcessingStatus header cannot be read", e);
        }
    }
}
