package se.samplan.endpoint;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import se.samplan.call.ByteBudget;
import se.samplan.edge.Response;
import se.samplan.model.ContractId;
import se.samplan.published.Publication;
import se.samplan.time.Deadline;

/** Answers one published WSDL port. */
public interface ServedPort {

    /** The contract that is answered. */
    ContractId contractId();

    /** Its names and files. */
    Publication publication();

    /** Makes what requests need and none has needed yet. */
    void prepare();

    /**
     * Tells whether a caller may ask. Never fails.
     *
     * @param headers HTTP headers, by lower-case name
     */
    Admission admit(Map<String, String> headers);

    /**
     * Answers a request. Never fails: whatever goes wrong is a fault.
     *
     * @param message the whole HTTP body
     * @param contentType its HTTP header; may be empty
     * @param asking who was let in
     * @param room holds the records until the response has been written
     */
    CompletableFuture<Response> answer(
            byte[] message,
            String contentType,
            CallerHeaders.Admitted asking,
            Deadline deadline,
            ByteBudget.Reservation room);
}
