package se.samplan.samples.messages.stub;

import java.util.Map;

/**
 * What a stub was asked. Parts that the message lacks are empty texts.
 *
 * <p>{@link #toString()} masks the person, so that it can be logged.
 *
 * @param headers HTTP headers by lower-case name
 * @param contract the service namespace, that of the first element in the SOAP body
 * @param patientId the person asked about, in whatever form the contract writes it
 * @param fields the texts directly below that first element, by local name; of a repeated one the first
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

    private static final int SHOWN = 4;

    /** Copies the maps. */
    public ReceivedRequest {
        headers = Map.copyOf(headers);
        fields = Map.copyOf(fields);
    }

    /** The person's number with all but the year hidden. */
    public String maskedPatientId() {
        int shown = Math.min(SHOWN, patientId.length());
        return patientId.substring(0, shown) + "*".repeat(patientId.length() - shown);
    }

    @Override
    public String toString() {
        return "ReceivedRequest[" + contract + " to " + logicalAddress + " about " + maskedPatientId() + "]";
    }
}
