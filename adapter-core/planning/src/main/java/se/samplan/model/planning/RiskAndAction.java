package se.samplan.model.planning;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import se.samplan.model.WithBuilder;

/**
 * Risks and actions. An unwanted event and what to do then (risker och åtgärder; information model, section 2).
 *
 * @param riskId 1..1; risk-id: risk id
 * @param title 1..1; oönskad händelse: unwanted event
 * @param sign 1..*; tecken: sign. What the person or others notice
 * @param zone 0..1; nivå: zone. Aid for display, not for triage
 * @param action 1..*; åtgärd: action. Agreed response
 * @param conditionRef 0..*; gäller vid: applies at. Reference to needs
 * @param validityPeriod 0..1; gäller: valid. During which time
 */
@WithBuilder
public record RiskAndAction(
        LocalId riskId,
        String title,
        List<String> sign,
        Optional<RiskZone> zone,
        List<RiskAction> action,
        List<LocalId> conditionRef,
        Optional<OpenPeriod> validityPeriod) {

    public RiskAndAction {
        requireNonNull(riskId, "riskId");
        requireNonNull(title, "title");
        sign = List.copyOf(sign);
        Bounds.atLeastOne(sign, "sign");
        requireNonNull(zone, "zone");
        action = List.copyOf(action);
        Bounds.atLeastOne(action, "action");
        conditionRef = List.copyOf(conditionRef);
        requireNonNull(validityPeriod, "validityPeriod");
    }

    /** A builder that has a sign and an action, of each one at least, and then asks for what is mandatory beside it. */
    public static RiskAndActionBuilder.RiskIdStage noticedBy(String sign, RiskAction action) {
        return id -> title -> () -> RiskAndActionBuilder.builder()
                .riskId(id)
                .title(title)
                .sign(List.of(sign))
                .action(List.of(action));
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "RiskAndAction[hidden]";
    }
}
