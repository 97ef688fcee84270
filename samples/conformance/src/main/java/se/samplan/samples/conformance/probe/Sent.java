package se.samplan.samples.conformance.probe;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;
import se.samplan.samples.conformance.message.Envelope;
import se.samplan.samples.conformance.message.Text;

/**
 * A request as it goes out.
 *
 * @param what in words, for the report
 */
@SuppressWarnings("ArrayRecordComponent") // a message is bytes, and is never compared
public record Sent(Text what, byte[] body, Map<String, String> headers) {

    private static final String XML = "text/xml;charset=UTF-8";

    public Sent {
        headers = Map.copyOf(headers);
    }

    public static Sent of(Text what, Envelope envelope) {
        return new Sent(what, envelope.utf8(), Map.of("Content-Type", XML));
    }

    public static Sent of(Text what, String message) {
        return new Sent(what, message.getBytes(UTF_8), Map.of("Content-Type", XML));
    }

    /** This message with the header added, or with its value replaced. */
    public Sent with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Sent(what, body, more);
    }
}
