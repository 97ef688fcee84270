package se.samplan.serve;

import java.util.Map;
import java.util.Optional;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.PhaseInterceptorChain;
import se.samplan.call.PlatformHeaders;
import se.samplan.model.CorrelationId;

/**
 * The call that is answered.
 *
 * @param logId the caller's correlation id, so that its log and ours can be matched; one of our own if there is none that can
 *     be used
 * @param headers HTTP headers, by lower-case name
 */
public record Call(CorrelationId logId, Map<String, String> headers) {

    public Call {
        headers = Map.copyOf(headers);
    }

    static Call of(Map<String, String> headers) {
        return new Call(correlation(headers), headers);
    }

    /** What the request says of its own body; blank if it says nothing. */
    String contentType() {
        return headers.getOrDefault("content-type", "");
    }

    /**
     * The one that the current thread answers.
     *
     * @throws IllegalStateException if it answers none
     */
    public static Call current() {
        return Optional.ofNullable(PhaseInterceptorChain.getCurrentMessage())
                .map(Message::getExchange)
                .map(exchange -> exchange.get(Call.class))
                .orElseThrow(() -> new IllegalStateException("no call is being answered by this thread"));
    }

    private static CorrelationId correlation(Map<String, String> headers) {
        try {
            return new CorrelationId(headers.getOrDefault(PlatformHeaders.CORRELATION, ""));
        } catch (IllegalArgumentException e) {
            return CorrelationId.random();
        }
    }
}
