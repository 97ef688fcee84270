package se.samplan.record;

import java.time.Duration;
import java.util.List;
import se.samplan.model.CorrelationId;
import se.samplan.model.Source;
import se.samplan.outcome.FailureKind;
import se.samplan.outcome.Outcome;

/** What is done about an answer that could be read and does not meet its contract's schema. */
@FunctionalInterface
public interface AnswerCheck {

    /**
     * What comes of an answer that has been read. An outcome without an answer stays what it is.
     *
     * @param request the request that the answer belongs to, for the listener
     * @param document the whole HTTP body
     * @param contentType its HTTP header; may be empty
     */
    Outcome<Reading> check(CorrelationId request, Outcome<Reading> read, byte[] document, String contentType);

    /** Every answer that can be read is used. */
    static AnswerCheck off() {
        return (request, read, document, contentType) -> read;
    }

    /** The listener is told; every answer that can be read is used. */
    static AnswerCheck reporting(AnswerSchema schema, AnswerListener listener) {
        return (request, read, document, contentType) -> read.then(reading -> {
            tell(listener, request, read.source(), schema.problems(document, contentType));
            return read;
        });
    }

    /** The listener is told, and only valid answers are used. */
    static AnswerCheck enforcing(AnswerSchema schema, AnswerListener listener) {
        return (request, read, document, contentType) -> read.then(reading -> {
            List<SchemaProblem> problems = schema.problems(document, contentType);
            tell(listener, request, read.source(), problems);
            return problems.isEmpty() ? read : failed(read.source(), read.after(), reading);
        });
    }

    private static void tell(
            AnswerListener listener, CorrelationId request, Source source, List<SchemaProblem> problems) {
        if (!problems.isEmpty()) {
            listener.invalid(request, source, problems);
        }
    }

    /** Mixed-up persons must be reported, whatever else is wrong with the answer (INV-L9). */
    private static Outcome<Reading> failed(Source source, Duration after, Reading reading) {
        return Outcome.Failed.of(
                source,
                after,
                reading.defects().contains(FailureKind.WRONG_PATIENT)
                        ? FailureKind.WRONG_PATIENT
                        : FailureKind.INVALID_ANSWER);
    }
}
