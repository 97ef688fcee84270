package se.samplan.endpoint;

import java.util.Map;
import org.apache.cxf.binding.soap.SoapBindingConstants;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.binding.soap.interceptor.AbstractSoapInterceptor;
import org.apache.cxf.binding.soap.interceptor.SoapActionInInterceptor;
import org.apache.cxf.helpers.CastUtils;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.Phase;

/**
 * Drops the SOAPAction of an incoming request, so that the body alone selects the operation.
 *
 * <p>Why: the action in the published GetCarePlans 2.0 WSDL breaks the national naming rule (one {@code logistics} is
 * missing), so consumers send both forms, and CXF refuses a request whose action does not match. RIV-TA gives the action
 * no meaning (Basic Profile 2.1; platform facts, section 1).
 *
 * <p>Remove when: never, unless the profile gives the action a meaning.
 */
final class IgnoreSoapAction extends AbstractSoapInterceptor {

    IgnoreSoapAction() {
        super(Phase.READ);
        addBefore(SoapActionInInterceptor.class.getName());
    }

    @Override
    public void handleMessage(SoapMessage message) {
        Map<?, ?> headers = CastUtils.cast((Map<?, ?>) message.get(Message.PROTOCOL_HEADERS));
        if (headers != null) {
            headers.remove(SoapBindingConstants.SOAP_ACTION);
        }
    }
}
