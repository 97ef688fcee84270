package se.samplan.recognise;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;
import se.samplan.model.PlanType;
import se.samplan.model.planning.DerivationConfidence;

/**
 * That a note may be a plan.
 *
 * @param template name of the template that it follows best
 * @param kind as its title says; {@link PlanType#ANNP} if it names several kinds or none. Never a plan that several givers
 *     agree on (SIP, SPLPTLRV): a note is one giver's
 * @param confidence 0–1
 * @param reasons at least one, in the order of {@link Mark}
 */
public record PlanNote(String template, PlanType kind, double confidence, List<Reason> reasons) {

    /** Kinds that no note is. */
    public static final Set<PlanType> NEVER = Set.of(PlanType.SIP, PlanType.SPLPTLRV);

    private static final double HIGH = 0.9;
    private static final double MEDIUM = 0.75;

    /** @throws IllegalArgumentException if the kind is none that a note can be, the confidence is none, or nothing was seen */
    public PlanNote {
        requireNonNull(template, "template");
        reasons = List.copyOf(reasons);
        if (NEVER.contains(kind)) {
            throw new IllegalArgumentException("a note is never a plan of the kind " + kind);
        }
        if (!(confidence >= 0 && confidence <= 1) || reasons.isEmpty()) {
            throw new IllegalArgumentException("a confidence is 0 to 1 and has reasons");
        }
    }

    /** The confidence as the contracts say it: high from 0.9, medium from 0.75, else low. */
    public DerivationConfidence level() {
        if (confidence >= HIGH) {
            return DerivationConfidence.HIGH;
        }
        return confidence >= MEDIUM ? DerivationConfidence.MEDIUM : DerivationConfidence.LOW;
    }
}
