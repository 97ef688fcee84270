package se.samplan.serve;

import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.binding.soap.interceptor.AbstractSoapInterceptor;
import org.apache.cxf.phase.Phase;
import se.samplan.edge.Envelope;
import se.samplan.edge.LogicalAddressHeader;

/** Cures a LogicalAddress that is missing, blank or given twice: CXF would pass none on, or the first. */
final class AddressDemanded extends AbstractSoapInterceptor {

    AddressDemanded() {
        super(Phase.POST_STREAM);
        addAfter(EnvelopeRead.class.getName());
    }

    @Override
    public void handleMessage(SoapMessage message) {
        LogicalAddressHeader.value(message.get(Envelope.class));
    }
}
