package se.samplan.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.samplan.reader.Ruling.Effect;

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

    /** One rule and what it said. */
    public record Step(Rule rule, Ruling ruling) {
        @Override
        public String toString() {
            return rule.id() + ":" + ruling;
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
            Ruling ruling = rule.on(matter);
            if (ruling.effect() != Effect.NOT_CONCERNED) {
                trace.add(new Step(rule, ruling));
            }
            cut |= ruling.effect() == Effect.CUT;
            if (ruling.effect() == Effect.WITHHELD) {
                return new Decision(Verdict.WITHHOLD, ruling.reason(), trace);
            }
        }
        return new Decision(cut ? Verdict.SHOW_WITHOUT_INTERNAL : Verdict.SHOW, Optional.empty(), trace);
    }

    boolean isShown() {
        return verdict != Verdict.WITHHOLD;
    }

    /** True if the record is shown, and a rule let it pass for that reason. */
    boolean isShown(Effect because) {
        return isShown() && trace.stream().anyMatch(step -> step.ruling().effect() == because);
    }

    /** The trace in one line. */
    @Override
    public String toString() {
        return trace.stream().map(Step::toString).collect(Collectors.joining(" "));
    }
}
