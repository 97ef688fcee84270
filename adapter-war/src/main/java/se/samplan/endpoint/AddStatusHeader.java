package se.samplan.endpoint;

import java.util.List;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.binding.soap.interceptor.AbstractSoapInterceptor;
import org.apache.cxf.headers.Header;
import org.apache.cxf.helpers.CastUtils;
import org.apache.cxf.phase.Phase;

/** Puts the ProcessingStatus that the endpoint made on the answer. A fault has none: it never comes this way. */
final class AddStatusHeader extends AbstractSoapInterceptor {

    AddStatusHeader() {
        super(Phase.USER_LOGICAL);
    }

    @Override
    public void handleMessage(SoapMessage message) {
        List<Header> status = CastUtils.cast((List<?>) message.getExchange().get(StatusHeader.class.getName()));
        if (status != null) {
            message.getHeaders().addAll(status);
        }
    }
}
