package se.samplan.mapping.structure;

import java.util.Optional;
import se.samplan.contracts.logistics.v3.structure.ActivityDecisionType;
import se.samplan.contracts.logistics.v3.structure.CVType;
import se.samplan.contracts.time.WireTime;
import se.samplan.mapping.shape.CodedValueMapper;
import se.samplan.model.plan.ActivityDecision;

/** Decision of the social services (biståndsbeslut), to the wire and back. */
public final class ActivityDecisionMapper {

    private ActivityDecisionMapper() {}

    public static ActivityDecisionType toWire(ActivityDecision model) {
        ActivityDecisionType wire = new ActivityDecisionType();
        model.date().map(WireTime::formatDate).ifPresent(wire::setDate);
        model.decisionType().map(CodedValueMapper.to(CVType::new)).ifPresent(wire::setDecisionType);
        model.period().map(OpenPeriodMapper::toWire).ifPresent(wire::setPeriod);
        model.reference().ifPresent(wire::setReference);
        return wire;
    }

    public static ActivityDecision toModel(ActivityDecisionType wire) {
        return new ActivityDecision(
                Optional.ofNullable(wire.getDate()).map(WireTime::parseDate),
                Optional.ofNullable(wire.getDecisionType()).map(CodedValueMapper::toModel),
                Optional.ofNullable(wire.getPeriod()).map(OpenPeriodMapper::toModel),
                Optional.ofNullable(wire.getReference()));
    }
}
