package se.samplan.serve;

import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.binding.soap.interceptor.AbstractSoapInterceptor;
import org.apache.cxf.phase.Phase;
import se.samplan.edge.ActorHeader;
import se.samplan.edge.Envelope;

/** Cures an Actor that is missing, given twice or not to be understood, for contracts that demand one. */
final class ActorDemanded extends AbstractSoapInterceptor {

    ActorDemanded() {
        super(Phase.POST_STREAM);
        addAfter(AddressDemanded.class.getName());
    }

    @Override
    public void handleMessage(SoapMessage message) {
        ActorHeader.demanded(message.get(Envelope.class));
    }
}
