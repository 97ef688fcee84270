package se.samplan.produce.contract;

import java.util.Optional;
import se.samplan.model.CorrelationId;

/**
 * How a call has ended, for the contract's result.
 *
 * @param text 0..1; Swedish, may be shown to the person
 * @param logId leads the consumer to our log
 */
public record Ending(Kind kind, Optional<String> text, CorrelationId logId) {

    /** The codes that results have in common. */
    public enum Kind {
        OK,
        INFO,
        /** The request cannot be answered, and is not worth sending again. */
        INVALID
    }

    /** The kind in the words of a contract. */
    <C> C told(C ok, C info, C invalid) {
        return switch (kind) {
            case OK -> ok;
            case INFO -> info;
            case INVALID -> invalid;
        };
    }

    static Ending of(Optional<String> remark, CorrelationId logId) {
        return new Ending(remark.isPresent() ? Kind.INFO : Kind.OK, remark, logId);
    }

    /** The request cannot be answered.
     *
     * @param why Swedish, may be shown to the person
     */
    public static Ending invalid(String why, CorrelationId logId) {
        return new Ending(Kind.INVALID, Optional.of(why), logId);
    }
}
