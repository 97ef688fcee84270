package se.samplan.platform;

import jakarta.xml.bind.JAXBException;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Message;
import org.apache.cxf.message.MessageContentsList;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/** Cures answers of which CXF would tell only whether they can be bound as a whole. */
final class BodyRead extends AbstractPhaseInterceptor<Message> {

    private final BodyReading<?> reading;

    BodyRead(BodyReading<?> reading) {
        super(Phase.UNMARSHAL);
        this.reading = reading;
    }

    @Override
    public void handleMessage(Message message) {
        XMLStreamReader xml = message.getContent(XMLStreamReader.class);
        try {
            while (!xml.isStartElement()) {
                xml.next();
            }
            message.setContent(
                    List.class, new MessageContentsList(reading.read(message.getContent(byte[].class), xml)));
        } catch (JAXBException | XMLStreamException e) {
            throw new Fault(e);
        }
    }
}
