package se.samplan.reader;

import java.util.Locale;
import java.util.Optional;

/**
 * What one rule says of one record.
 *
 * @param reason given if the record is withheld, and only then
 */
public record Ruling(Effect effect, Optional<Reason> reason) {

    /** What comes of it. */
    public enum Effect {
        /** The rule is about other readers or other records. Not in the trace. */
        NOT_CONCERNED,
        /** No objection. */
        OK,
        /** No objection, because the operator has switched it so. Logged. */
        BY_POLICY,
        /** No objection, because of emergency access. Logged. */
        BY_EMERGENCY,
        /** The record is shown without what only staff may have. */
        CUT,
        /** The record is not shown. No later rule is asked. */
        WITHHELD
    }

    static final Ruling NOT_CONCERNED = of(Effect.NOT_CONCERNED);
    static final Ruling OK = of(Effect.OK);
    static final Ruling BY_POLICY = of(Effect.BY_POLICY);
    static final Ruling BY_EMERGENCY = of(Effect.BY_EMERGENCY);
    static final Ruling CUT = of(Effect.CUT);

    static Ruling withheld(Reason reason) {
        return new Ruling(Effect.WITHHELD, Optional.of(reason));
    }

    private static Ruling of(Effect effect) {
        return new Ruling(effect, Optional.empty());
    }

    @Override
    public String toString() {
        String word = effect.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return reason.map(why -> word + "(" + why + ")").orElse(word);
    }
}
