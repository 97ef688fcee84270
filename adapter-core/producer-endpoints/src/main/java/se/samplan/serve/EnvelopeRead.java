package se.samplan.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.binding.soap.interceptor.AbstractSoapInterceptor;
import org.apache.cxf.interceptor.StaxInInterceptor;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.staxutils.StaxUtils;
import se.samplan.edge.Envelope;
import se.samplan.edge.EnvelopeReader;

/**
 * Cures messages that hurt: limits, encodings, document types and envelopes are looked after before CXF reads anything, as at
 * the aggregating edge; CXF goes on with the tree. The answer is in UTF-8 whatever the request was in.
 */
final class EnvelopeRead extends AbstractSoapInterceptor {

    EnvelopeRead() {
        super(Phase.POST_STREAM);
        addBefore(StaxInInterceptor.class.getName());
    }

    @Override
    public void handleMessage(SoapMessage message) {
        Call call = message.getExchange().get(Call.class);
        Envelope envelope = EnvelopeReader.read(
                Optional.empty(), bytes(message), call.headers().getOrDefault("content-type", ""));
        message.put(Envelope.class, envelope);
        message.put(Message.ENCODING, "UTF-8");
        message.setContent(XMLStreamReader.class, StaxUtils.createXMLStreamReader(envelope.root()));
        message.removeContent(InputStream.class);
    }

    private static byte[] bytes(Message message) {
        try (InputStream body = message.getContent(InputStream.class)) {
            return body.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("a body that is in memory could not be read", e);
        }
    }
}
