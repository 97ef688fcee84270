package se.samplan.samples.messages.stub;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a stub was asked. Parts that the message lacks are empty texts.
 *
 * <p>{@link #toString()} masks the person, so that it can be logged.
 *
 * @param headers HTTP headers by lower-case name
 * @param contract the service namespace, that of the first element in the SOAP body
 * @param patientId the person asked about, in whatever form the contract writes it
 * @param fields the texts directly below that first element, by local name, and those below
 *     by their path from there, {@code timePeriod/start}; of a repeated one the first
 * @param body the message as it came
 */
@SuppressWarnings("ArrayRecordComponent") // a message is bytes, and is never compared
public record ReceivedRequest(
        String path,
        Map<String, String> headers,
        String logicalAddress,
        String contract,
        String patientId,
        Map<String, String> fields,
        byte[] body) {

    private static final Pattern PERSONAL = Pattern.compile("(19|20)\\d{2}[01]\\d[0-3]\\d{5}");

    /** Sixty is added to the day. */
    private static final Pattern COORDINATION = Pattern.compile("(19|20)\\d{2}[01]\\d[6-9]\\d{5}");

    /** Copies the maps. */
    public ReceivedRequest {
        headers = Map.copyOf(headers);
        fields = Map.copyOf(fields);
    }

    /** Of which kind the person's number is, by its form; nothing of the number itself. */
    public String personKind() {
        if (patientId.isEmpty()) {
            return "none";
        }
        if (PERSONAL.matcher(patientId).matches()) {
            return "personal number";
        }
        return COORDINATION.matcher(patientId).matches() ? "coordination number" : "other number";
    }

    @Override
    public String toString() {
        return "ReceivedRequest[" + contract + " to " + logicalAddress + " about " + personKind() + "]";
    }
}
