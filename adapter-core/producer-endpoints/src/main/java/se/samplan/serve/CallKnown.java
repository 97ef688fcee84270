package se.samplan.serve;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.binding.soap.interceptor.AbstractSoapInterceptor;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
import se.samplan.edge.Envelope;

/**
 * Cures logs that cannot be matched: the caller's correlation id goes with the call to every place that tells of it. What
 * {@link CxfPorts} has read of the request goes with it, too.
 */
final class CallKnown extends AbstractSoapInterceptor {

    CallKnown() {
        super(Phase.RECEIVE);
    }

    @Override
    public void handleMessage(SoapMessage message) {
        HttpServletRequest request =
                requireNonNull((HttpServletRequest) message.get(AbstractHTTPDestination.HTTP_REQUEST));
        Waiting consumer = (Waiting) requireNonNull(request.getAttribute(Waiting.class.getName()));
        message.getExchange().put(Waiting.class, consumer);
        message.getExchange().put(Call.class, consumer.call());
        message.put(Envelope.class, (Envelope) requireNonNull(request.getAttribute(Envelope.class.getName())));
    }
}
