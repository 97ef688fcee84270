package se.samplan.samples.messages.stub;

import java.util.Locale;
import java.util.Map;

/**
 * An HTTP request as it came to a {@link StubServer}.
 *
 * @param headers values by lower-case name; values of a repeated header are joined with a comma
 * @param body without the framing of chunks
 */
@SuppressWarnings("ArrayRecordComponent") // a message is bytes, and is never compared
public record StubRequest(String method, String path, Map<String, String> headers, byte[] body) {

    /** Copies the headers. */
    public StubRequest {
        headers = Map.copyOf(headers);
    }

    /** The value of a header, or an empty text. */
    public String header(String lowerCaseName) {
        return headers.getOrDefault(lowerCaseName, "");
    }

    boolean keepsConnection() {
        return !header("connection").toLowerCase(Locale.ROOT).contains("close");
    }
}
