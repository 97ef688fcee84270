package se.samplan.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a reader gets of a record, and why. Holds no personal data: it can be logged as it is.
 *
 * @param reason given if the record is withheld, and only then
 * @param trace every rule that was concerned, up to the one that decided
 */
public record Decision(Verdict verdict, Optional<Reason> reason, List<Step> trace) {

    private static final List<Rule> RULES = List.of(Rule.values());

    /** What the reader gets. */
    public enum Verdict {
        SHOW,
        /** Shown without what only staff may have (interna noteringar). */
        SHOW_WITHOUT_INTERNAL,
        WITHHOLD
    }

    /** What comes of one rule. */
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

    /**
     * One rule and what it said.
     *
     * @param reason given if the record is withheld, and only then
     */
    public record Step(Rule rule, Effect effect, Optional<Reason> reason) {
        @Override
        public String toString() {
            String word = effect.name().toLowerCase(Locale.ROOT).replace('_', '-');
            return rule.id() + ":" + reason.map(why -> word + "(" + why + ")").orElse(word);
        }
    }

    public Decision {
        trace = List.copyOf(trace);
    }

    /** Asks the rules in their order until one withholds the record. */
    static Decision on(Matter matter) {
        List<Step> trace = new ArrayList<>();
        boolean cut = false;
        for (Rule rule : RULES) {
            Step step = rule.on(matter);
            if (step.effect() != Effect.NOT_CONCERNED) {
                trace.add(step);
            }
            cut |= step.effect() == Effect.CUT;
            if (step.effect() == Effect.WITHHELD) {
                return new Decision(Verdict.WITHHOLD, step.reason(), trace);
            }
        }
        return new Decision(cut ? Verdict.SHOW_WITHOUT_INTERNAL : Verdict.SHOW, Optional.empty(), trace);
    }

    /** True if nothing but a missing answer keeps the record back. */
    boolean waitsForAnswer() {
        return reason.equals(Optional.of(Reason.BLOCK_UNKNOWN));
    }

    boolean isShown() {
        return verdict != Verdict.WITHHOLD;
    }

    /** True if the record is shown, and a rule let it pass for that reason. */
    boolean isShown(Effect because) {
        return isShown() && trace.stream().anyMatch(step -> step.effect() == because);
    }

    /** The trace in one line. */
    @Override
    public String toString() {
        return trace.stream().map(Step::toString).collect(Collectors.joining(" "));
    }
}
