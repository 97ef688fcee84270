package se.samplan.serve;

import java.io.InputStream;
import javax.xml.stream.XMLStreamReader;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.binding.soap.interceptor.AbstractSoapInterceptor;
import org.apache.cxf.interceptor.StaxInInterceptor;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.staxutils.StaxUtils;
import se.samplan.edge.Envelope;

/**
 * Cures harmful messages: CXF does not read them. It goes on with the tree that {@link CxfPorts} has read, where limits,
 * encodings and document types are checked as at the aggregating edge. The answer is in UTF-8 whatever the request was in.
 */
final class EnvelopeRead extends AbstractSoapInterceptor {

    EnvelopeRead() {
        super(Phase.POST_STREAM);
        addBefore(StaxInInterceptor.class.getName());
    }

    @Override
    public void handleMessage(SoapMessage message) {
        message.put(Message.ENCODING, "UTF-8");
        message.setContent(
                XMLStreamReader.class,
                StaxUtils.createXMLStreamReader(message.get(Envelope.class).root()));
        message.removeContent(InputStream.class);
    }
}
