package se.samplan.mapping.structure;

import java.util.Optional;
import se.samplan.contracts.logistics.v3.structure.RiskAndActionType;
import se.samplan.model.planning.LocalId;
import se.samplan.model.planning.RiskAndAction;
import se.samplan.model.planning.RiskZone;

/** Risks and actions (risker och åtgärder), to the wire and back. */
public final class RiskAndActionMapper {

    private RiskAndActionMapper() {}

    public static RiskAndActionType toWire(RiskAndAction model) {
        RiskAndActionType wire = new RiskAndActionType();
        wire.setRiskId(model.riskId().value());
        wire.setTitle(model.title());
        wire.getSign().addAll(model.sign());
        model.zone().map(RiskZone::code).ifPresent(wire::setZone);
        model.action().stream().map(RiskActionMapper::toWire).forEach(wire.getAction()::add);
        model.conditionRef().stream().map(LocalId::value).forEach(wire.getConditionRef()::add);
        model.validityPeriod().map(OpenPeriodMapper::toWire).ifPresent(wire::setValidityPeriod);
        return wire;
    }

    public static RiskAndAction toModel(RiskAndActionType wire) {
        return new RiskAndAction(
                new LocalId(wire.getRiskId()),
                wire.getTitle(),
                wire.getSign(),
                Optional.ofNullable(wire.getZone()).map(RiskZone::new),
                wire.getAction().stream().map(RiskActionMapper::toModel).toList(),
                wire.getConditionRef().stream().map(LocalId::new).toList(),
                Optional.ofNullable(wire.getValidityPeriod()).map(OpenPeriodMapper::toModel));
    }
}
