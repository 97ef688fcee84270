package se.samplan.endpoint;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.cxf.interceptor.AbstractOutDatabindingInterceptor;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Message;
import org.apache.cxf.message.MessageContentsList;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.wsdl.interceptors.BareOutInterceptor;

/**
 * Writes a {@link ResponseBody} as bytes between the envelope's tags.
 *
 * <p>Why: CXF would copy it event by event through an XML writer, which costs more than reading it did and re-writes what
 * shall travel verbatim.
 *
 * <p>Remove when: CXF can be handed bytes for a body.
 */
final class WriteAnswer extends AbstractOutDatabindingInterceptor {

    WriteAnswer() {
        super(Phase.MARSHAL);
        addBefore(BareOutInterceptor.class.getName());
    }

    @Override
    public void handleMessage(Message message) {
        MessageContentsList contents = MessageContentsList.getContentsList(message);
        if (contents == null || contents.isEmpty() || !(contents.get(0) instanceof ResponseBody body)) {
            return;
        }
        try {
            XMLStreamWriter envelope = message.getContent(XMLStreamWriter.class);
            envelope.writeCharacters(""); // ends the open start tag of Body
            envelope.flush();
            body.writeTo(message.getContent(OutputStream.class));
        } catch (XMLStreamException | IOException e) {
            throw new Fault(e);
        }
        message.setContent(List.class, new MessageContentsList());
    }
}
