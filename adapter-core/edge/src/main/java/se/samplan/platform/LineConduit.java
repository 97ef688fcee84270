package se.samplan.platform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.logging.Logger;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.cxf.message.Message;
import org.apache.cxf.message.MessageImpl;
import org.apache.cxf.transport.AbstractConduit;
import org.apache.cxf.transport.MessageObserver;
import org.apache.cxf.ws.addressing.EndpointReferenceType;
import se.samplan.call.Reply;
import se.samplan.xml.Encoding;
import se.samplan.xml.Parser;

/**
 * Hands a message that CXF has written to the line, and what came to CXF: parsed as everything else that comes from outside, and
 * well-formed to its end.
 */
final class LineConduit extends AbstractConduit {

    private static final Logger LOG = Logger.getLogger(LineConduit.class.getName());

    /** Reads an answer to its end. */
    @FunctionalInterface
    interface WholeAnswer {
        /** @throws XMLStreamException if it is not well-formed, or no answer of the contract */
        void read(XMLStreamReader answer) throws XMLStreamException;

        /** Finds out no more than whether it is well-formed. */
        static void wellFormed(XMLStreamReader answer) throws XMLStreamException {
            while (answer.hasNext()) {
                answer.next();
            }
        }
    }

    private final Line line;
    private final WholeAnswer answers;

    /** @param answers reads an answer to its end, and refuses it if it cannot be one */
    LineConduit(Line line, WholeAnswer answers, EndpointReferenceType target) {
        super(target);
        this.line = line;
        this.answers = answers;
    }

    @Override
    public void prepare(Message message) {
        message.setContent(OutputStream.class, new ByteArrayOutputStream());
    }

    /** CXF has written the whole message. Sends it, and gives CXF the answer before it returns. */
    @Override
    public void close(Message message) throws IOException {
        if (!(message.getContent(OutputStream.class) instanceof ByteArrayOutputStream written)
                || message == message.getExchange().getInMessage()) {
            return;
        }
        OneCall call = OneCall.in(message);
        Line.Came came = line.send(call, written.toByteArray());
        came.nothing().ifPresent(call::ended);
        Reply reply = came.reply().orElseThrow(() -> new IOException("no answer"));
        Message answer = new MessageImpl();
        answer.setExchange(message.getExchange());
        answer.put(Message.CONTENT_TYPE, "text/xml");
        answer.put(Message.RESPONSE_CODE, reply.status());
        byte[] utf8 = Encoding.toUtf8(reply.body(), reply.contentType());
        answer.setContent(byte[].class, utf8);
        answer.setContent(XMLStreamReader.class, parsed(utf8));
        message.getExchange().get(MessageObserver.class).onMessage(answer);
    }

    private XMLStreamReader parsed(byte[] utf8) throws IOException {
        try {
            answers.read(Parser.over(utf8));
            return Parser.over(utf8);
        } catch (XMLStreamException | RuntimeException e) { // the parser throws unchecked ones, too
            throw new IOException("no XML", e);
        }
    }

    @Override
    protected Logger getLogger() {
        return LOG;
    }
}
