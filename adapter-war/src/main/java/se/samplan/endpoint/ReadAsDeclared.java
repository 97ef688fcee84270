package se.samplan.endpoint;

import java.io.InputStream;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.interceptor.StaxInEndingInterceptor;
import org.apache.cxf.interceptor.StaxInInterceptor;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.staxutils.StaxUtils;

/**
 * Reads a request in the encoding that its XML declares when its Content-Type names none.
 *
 * <p>Why: CXF then takes ISO-8859-1, ignores the declaration, and garbles å, ä and ö in every UTF-8 request whose sender
 * left the charset out.
 *
 * <p>Remove when: CXF leaves the choice to the XML parser in that case.
 */
final class ReadAsDeclared extends AbstractPhaseInterceptor<Message> {

    private static final XMLInputFactory XML = StaxUtils.createXMLInputFactory(true);

    ReadAsDeclared() {
        super(Phase.POST_STREAM);
        addBefore(StaxInInterceptor.class.getName());
    }

    @Override
    public void handleMessage(Message message) {
        InputStream body = message.getContent(InputStream.class);
        Object contentType = message.get(Message.CONTENT_TYPE);
        boolean named = contentType != null
                && contentType.toString().toLowerCase(Locale.ROOT).contains("charset");
        if (body == null || named) {
            return;
        }
        try {
            XMLStreamReader reader = XML.createXMLStreamReader(body);
            message.setContent(XMLStreamReader.class, StaxUtils.configureReader(reader, message));
            message.getInterceptorChain().add(StaxInEndingInterceptor.INSTANCE);
        } catch (XMLStreamException e) {
            throw new Fault(e);
        }
    }
}
