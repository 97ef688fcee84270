package se.samplan.serve;

import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.binding.soap.interceptor.AbstractSoapInterceptor;
import org.apache.cxf.phase.Phase;
import se.samplan.edge.Envelope;
import se.samplan.edge.RequestCheck;

/**
 * Cures bodies that are not of the contract: the fault names element and rule, never the value, as CXF's own validation would.
 */
final class BodyChecked extends AbstractSoapInterceptor {

    private final RequestCheck check;

    BodyChecked(RequestCheck check) {
        super(Phase.POST_STREAM);
        this.check = check;
        addAfter(AddressDemanded.class.getName());
        addAfter(ActorDemanded.class.getName());
    }

    @Override
    public void handleMessage(SoapMessage message) {
        check.check(message.get(Envelope.class));
    }
}
