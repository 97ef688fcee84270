package se.samplan.mapping.careagreements;

import java.util.Optional;
import se.samplan.contracts.agreement.v1.JointGoalType;
import se.samplan.mapping.structure.RelationMapper;
import se.samplan.mapping.structure.ResponsibleMapper;
import se.samplan.mapping.structure.ScheduleMapper;
import se.samplan.model.agreement.JointGoal;

/** Joint goal (gemensamt mål), to the wire and back. */
public final class JointGoalMapper {

    private JointGoalMapper() {}

    public static JointGoalType toWire(JointGoal model) {
        JointGoalType wire = new JointGoalType();
        wire.setText(model.text());
        model.planGoalLink().map(RelationMapper::toWire).ifPresent(wire::setPlanGoalLink);
        model.responsible().stream().map(ResponsibleMapper::toWire).forEach(wire.getResponsible()::add);
        model.followUp().map(ScheduleMapper::toWire).ifPresent(wire::setFollowUp);
        return wire;
    }

    public static JointGoal toModel(JointGoalType wire) {
        return new JointGoal(
                wire.getText(),
                Optional.ofNullable(wire.getPlanGoalLink()).map(RelationMapper::toModel),
                wire.getResponsible().stream().map(ResponsibleMapper::toModel).toList(),
                Optional.ofNullable(wire.getFollowUp()).map(ScheduleMapper::toModel));
    }
}
