package se.samplan.edge;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import se.samplan.model.CorrelationId;
import se.samplan.question.QuestionRejected;

/**
 * Turns every exception that reaches the edge into a SOAP fault:
 *
 * <ul>
 *   <li>{@link QuestionRejected}: fault code Client, the message as it stands;
 *   <li>{@link MessageRefused}: the code that SOAP 1.1 has for it, a fixed text;
 *   <li>what a role gives a {@link Meaning}: its code and text;
 *   <li>anything else: Server, a fixed text, the stack trace in our log.
 * </ul>
 *
 * <p>Each carries a reference that stands in the log too. No fault text ever comes from a source, a library or a value in
 * the request (INV-L7).
 */
public final class Faults {

    private static final Logger log = LoggerFactory.getLogger(Faults.class);

    private final List<Meaning> meanings;

    /** @param meanings of exceptions that only one role knows; the first that fits counts */
    public Faults(List<Meaning> meanings) {
        this.meanings = List.copyOf(meanings);
    }

    /**
     * What an exception means to whoever asked.
     *
     * @param of the exception
     * @param level of its line in our log
     * @param logged what that line says, without its stack trace
     * @param text in fixed words
     */
    public record Meaning(
            Class<? extends Throwable> of,
            Level level,
            Function<Throwable, String> logged,
            FaultCode code,
            String text) {}

    /**
     * The fault that stands for the exception.
     *
     * @param correlation the request's correlation id, or a dash where none was read
     */
    public Fault of(Throwable problem, String correlation) {
        Throwable cause =
                problem instanceof CompletionException && problem.getCause() != null ? problem.getCause() : problem;
        if (cause instanceof QuestionRejected rejected) {
            return refusal(FaultCode.CLIENT, rejected.text(), correlation);
        }
        if (cause instanceof MessageRefused refused) {
            return refusal(refused.code(), refused.text(), correlation);
        }
        String reference = UUID.randomUUID().toString();
        for (Meaning meaning : meanings) {
            if (meaning.of().isInstance(cause)) {
                log.atLevel(meaning.level())
                        .log(
                                "{} {}, reference {}",
                                CorrelationId.told(correlation),
                                meaning.logged().apply(cause),
                                reference);
                return fault(meaning.code(), meaning.text(), reference);
            }
        }
        log.error("{} request failed, reference {}", CorrelationId.told(correlation), reference, problem);
        return fault(FaultCode.SERVER, "Technical error", reference);
    }

    /**
     * A request that is turned away.
     *
     * @param correlation as for {@link #of}
     */
    public static Fault refusal(FaultCode code, String text, String correlation) {
        String reference = UUID.randomUUID().toString();
        log.info("{} request rejected: {}, reference {}", CorrelationId.told(correlation), text, reference);
        return fault(code, text, reference);
    }

    private static Fault fault(FaultCode code, String text, String reference) {
        return new Fault(code, text + " (reference " + reference + ")");
    }
}
