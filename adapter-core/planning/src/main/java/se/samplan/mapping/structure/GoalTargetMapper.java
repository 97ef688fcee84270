package se.samplan.mapping.structure;

import java.util.Optional;
import se.samplan.contracts.logistics.v3.structure.CVType;
import se.samplan.contracts.logistics.v3.structure.GoalTargetType;
import se.samplan.contracts.time.WireTime;
import se.samplan.mapping.shape.CodedValueMapper;
import se.samplan.model.plan.GoalTarget;

/** Target (målvärde), to the wire and back. */
public final class GoalTargetMapper {

    private GoalTargetMapper() {}

    public static GoalTargetType toWire(GoalTarget model) {
        GoalTargetType wire = new GoalTargetType();
        model.measure().map(CodedValueMapper.to(CVType::new)).ifPresent(wire::setMeasure);
        model.valueText().ifPresent(wire::setValueText);
        model.quantity().map(QuantityMapper::toWire).ifPresent(wire::setQuantity);
        model.dueDate().map(WireTime::formatDate).ifPresent(wire::setDueDate);
        model.dueSchedule().map(ScheduleMapper::toWire).ifPresent(wire::setDueSchedule);
        return wire;
    }

    public static GoalTarget toModel(GoalTargetType wire) {
        return new GoalTarget(
                Optional.ofNullable(wire.getMeasure()).map(CodedValueMapper::toModel),
                Optional.ofNullable(wire.getValueText()),
                Optional.ofNullable(wire.getQuantity()).map(QuantityMapper::toModel),
                Optional.ofNullable(wire.getDueDate()).map(WireTime::parseDate),
                Optional.ofNullable(wire.getDueSchedule()).map(ScheduleMapper::toModel));
    }
}
