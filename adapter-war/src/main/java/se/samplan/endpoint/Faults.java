package se.samplan.endpoint;

import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samplan.produce.JournalFailed;
import se.samplan.question.QuestionRejected;
import se.samplan.source.IndexUnavailable;

/**
 * Turns every exception that reaches the edge into a SOAP fault:
 *
 * <ul>
 *   <li>{@link QuestionRejected}: fault code Client, the message as it stands;
 *   <li>{@link MessageRefused}: the code that SOAP 1.1 has for it, a fixed text;
 *   <li>{@link CallerRefused}: Server, as the platform refuses by VP007; a fixed text;
 *   <li>{@link IndexUnavailable}: Server, a fixed text;
 *   <li>{@link CancellationException}: the consumer has gone; nobody reads the fault;
 *   <li>{@link JournalFailed}: Server, a fixed text; in our log where it was thrown, but not its message, which is the
 *       vendor's and may hold anything;
 *   <li>anything else: Server, a fixed text, the stack trace in our log.
 * </ul>
 *
 * <p>Each carries a reference that stands in the log too. No fault text ever comes from a source, a library or a value in
 * the request (INV-L7).
 */
final class Faults {

    private static final Logger log = LoggerFactory.getLogger(Faults.class);

    private Faults() {}

    /**
     * The fault that stands for the exception.
     *
     * @param correlation the request's correlation id, or a dash where none was read
     */
    static Response of(Throwable problem, String correlation) {
        String reference = UUID.randomUUID().toString();
        Throwable cause =
                problem instanceof CompletionException && problem.getCause() != null ? problem.getCause() : problem;
        if (cause instanceof QuestionRejected rejected) {
            log.info("{} request rejected: {}, reference {}", correlation, rejected.text(), reference);
            return fault(FaultCode.CLIENT, rejected.text(), reference);
        }
        if (cause instanceof MessageRefused refused) {
            log.info("{} request rejected: {}, reference {}", correlation, refused.text(), reference);
            return fault(refused.code(), refused.text(), reference);
        }
        if (cause instanceof CallerRefused) {
            log.warn("{} caller refused: {}, reference {}", correlation, cause.getMessage(), reference);
            return fault(FaultCode.SERVER, "VP007 [Samplan] The consumer is not listed and may not ask", reference);
        }
        if (cause instanceof IndexUnavailable) {
            log.error("{} request failed: {}, reference {}", correlation, cause.getMessage(), reference);
            return fault(FaultCode.SERVER, "The engagement index is not available", reference);
        }
        if (cause instanceof CancellationException) {
            log.info("{} request given up: its consumer has gone, reference {}", correlation, reference);
            return fault(FaultCode.SERVER, "Nobody waited for the answer", reference);
        }
        if (cause instanceof JournalFailed) {
            log.error("{} request failed: {}, reference {}", correlation, ThrownAt.told(cause), reference);
            return fault(FaultCode.SERVER, "The source system could not answer", reference);
        }
        log.error("{} request failed, reference {}", correlation, reference, problem);
        return fault(FaultCode.SERVER, "Technical error", reference);
    }

    /**
     * A request that is turned away unread.
     *
     * @param correlation as for {@link #of}
     */
    static Response refusal(FaultCode code, String text, String correlation) {
        String reference = UUID.randomUUID().toString();
        log.info("{} request rejected: {}, reference {}", correlation, text, reference);
        return fault(code, text, reference);
    }

    private static Response fault(FaultCode code, String text, String reference) {
        return Response.fault(code, text + " (reference " + reference + ")");
    }
}
