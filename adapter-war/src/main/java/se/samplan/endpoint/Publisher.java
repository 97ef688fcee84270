package se.samplan.endpoint;

import java.net.URI;
import java.net.URL;
import java.util.Map;
import java.util.Optional;
import javax.wsdl.Definition;
import javax.wsdl.WSDLException;
import org.apache.cxf.Bus;
import org.apache.cxf.jaxws.EndpointImpl;
import org.apache.cxf.logging.FaultListener;
import org.apache.cxf.wsdl.WSDLManager;
import org.apache.cxf.wsdl11.WSDLServiceBuilder;
import se.samplan.contract.AggregatedContract;

/** Publishes endpoints under {@code /services}, with the WSDL as published and everything a hostile request needs. */
public final class Publisher {

    private static final String MAX_DEPTH = "100";
    private static final String MAX_CHILDREN = "10000";
    private static final String MAX_ELEMENTS = "20000";
    private static final String MAX_CHARACTERS = "20000000";

    private final Bus bus;
    private final Optional<URI> publicAddress;

    /** @param publicAddress what stands in the served WSDL; the request's own address if empty */
    public Publisher(Bus bus, Optional<URI> publicAddress) {
        this.bus = bus;
        this.publicAddress = publicAddress;
        // The stack trace of every bad request is not news; Faults logs one line under a reference.
        bus.setProperty(FaultListener.class.getName(), (FaultListener) (exception, description, message) -> false);
    }

    /** Publishes one contract, at {@code /services/NAME/MAJOR}. */
    public void publish(AggregatedEndpoint endpoint) {
        AggregatedContract<?> contract = endpoint.contract();
        EndpointImpl published = new EndpointImpl(bus, endpoint);
        published.setServiceName(contract.service());
        published.setEndpointName(contract.port());
        published.setProperties(Map.of(
                "source-preferred-format", "dom",
                "org.apache.cxf.stax.maxElementDepth", MAX_DEPTH,
                "org.apache.cxf.stax.maxChildElements", MAX_CHILDREN,
                "org.apache.cxf.stax.maxElementCount", MAX_ELEMENTS,
                "org.apache.cxf.stax.maxXMLCharacters", MAX_CHARACTERS));
        published.getInInterceptors().add(new ReadAsDeclared());
        published.getOutInterceptors().add(new AnswerInUtf8());
        published.getOutInterceptors().add(new AddStatusHeader());
        published.getOutInterceptors().add(new WriteAnswer());
        published.getOutFaultInterceptors().add(new AnswerInUtf8());
        published.getOutFaultInterceptors().add(new Faults());
        publicAddress.ifPresent(
                address -> published.setPublishedEndpointUrl(withoutSlash(address) + "/services" + pathOf(contract)));
        published.publish(pathOf(contract));
        serveWsdl(published, contract);
    }

    /**
     * Has {@code ?wsdl} answered with the published file. A provider that is published <em>with</em> its WSDL is handed the
     * message's first part, which in RIV-TA is the LogicalAddress header and not the body (tried, CXF 4.2.3); so it is
     * published without, and only the page is given the definition.
     */
    private void serveWsdl(EndpointImpl published, AggregatedContract<?> contract) {
        URL wsdl = Publisher.class
                .getClassLoader()
                .getResource(contract.publication().wsdl());
        if (wsdl == null) {
            throw new IllegalStateException(contract.publication().wsdl() + " is not in the program");
        }
        try {
            Definition definition = bus.getExtension(WSDLManager.class).getDefinition(wsdl.toExternalForm());
            published
                    .getServer()
                    .getEndpoint()
                    .getEndpointInfo()
                    .getService()
                    .setProperty(WSDLServiceBuilder.WSDL_DEFINITION, definition);
        } catch (WSDLException e) {
            throw new IllegalStateException(contract.publication().wsdl() + " cannot be read", e);
        }
    }

    private static String withoutSlash(URI address) {
        return address.toString().replaceAll("/+$", "");
    }

    private static String pathOf(AggregatedContract<?> contract) {
        return "/" + contract.publication().name() + "/"
                + contract.publication().major();
    }
}
