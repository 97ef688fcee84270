package se.samplan.mapping.structure;

import java.util.Optional;
import se.samplan.contracts.logistics.v3.structure.CVType;
import se.samplan.contracts.logistics.v3.structure.GoalType;
import se.samplan.contracts.time.WireTime;
import se.samplan.mapping.shape.CodedValueMapper;
import se.samplan.model.plan.Goal;
import se.samplan.model.plan.GoalAcceptance;
import se.samplan.model.plan.GoalAchievementStatus;
import se.samplan.model.plan.GoalLifecycleStatus;
import se.samplan.model.plan.JudgedBy;
import se.samplan.model.planning.LocalId;
import se.samplan.model.planning.Priority;
import se.samplan.model.planning.StatedBy;

/** Goal, sub-goal (mål, delmål), to the wire and back. */
public final class GoalMapper {

    private GoalMapper() {}

    public static GoalType toWire(Goal model) {
        GoalType wire = new GoalType();
        wire.setGoalId(model.goalId().value());
        model.parentGoalId().map(LocalId::value).ifPresent(wire::setParentGoalId);
        model.sequence().ifPresent(wire::setSequence);
        wire.setDescription(model.description());
        model.category().stream().map(CodedValueMapper.to(CVType::new)).forEach(wire.getCategory()::add);
        model.statedBy().map(StatedBy::code).ifPresent(wire::setStatedBy);
        model.acceptance().map(GoalAcceptance::code).ifPresent(wire::setAcceptance);
        wire.setLifecycleStatus(model.lifecycleStatus().code());
        model.achievementStatus().map(GoalAchievementStatus::code).ifPresent(wire::setAchievementStatus);
        model.achievementDate().map(WireTime::formatDate).ifPresent(wire::setAchievementDate);
        model.achievementJudgedBy().map(JudgedBy::code).ifPresent(wire::setAchievementJudgedBy);
        model.attainmentScale().ifPresent(wire::setAttainmentScale);
        model.statusReason().map(CodedValueMapper.to(CVType::new)).ifPresent(wire::setStatusReason);
        model.priority().map(Priority::code).ifPresent(wire::setPriority);
        model.importantToPatient().ifPresent(wire::setImportantToPatient);
        model.startDate().map(WireTime::formatDate).ifPresent(wire::setStartDate);
        model.target().stream().map(GoalTargetMapper::toWire).forEach(wire.getTarget()::add);
        wire.getBarrier().addAll(model.barrier());
        model.addressesNeedRef().stream().map(LocalId::value).forEach(wire.getAddressesNeedRef()::add);
        model.responsible().stream().map(ResponsibleMapper::toWire).forEach(wire.getResponsible()::add);
        model.followUpRef().stream().map(LocalId::value).forEach(wire.getFollowUpRef()::add);
        model.statusHistory().stream().map(GoalStatusChangeMapper::toWire).forEach(wire.getStatusHistory()::add);
        model.note().ifPresent(wire::setNote);
        return wire;
    }

    public static Goal toModel(GoalType wire) {
        return new Goal(
                new LocalId(wire.getGoalId()),
                Optional.ofNullable(wire.getParentGoalId()).map(LocalId::new),
                Optional.ofNullable(wire.getSequence()),
                wire.getDescription(),
                wire.getCategory().stream().map(CodedValueMapper::toModel).toList(),
                Optional.ofNullable(wire.getStatedBy()).map(StatedBy::new),
                Optional.ofNullable(wire.getAcceptance()).map(GoalAcceptance::new),
                new GoalLifecycleStatus(wire.getLifecycleStatus()),
                Optional.ofNullable(wire.getAchievementStatus()).map(GoalAchievementStatus::new),
                Optional.ofNullable(wire.getAchievementDate()).map(WireTime::parseDate),
                Optional.ofNullable(wire.getAchievementJudgedBy()).map(JudgedBy::new),
                Optional.ofNullable(wire.getAttainmentScale()),
                Optional.ofNullable(wire.getStatusReason()).map(CodedValueMapper::toModel),
                Optional.ofNullable(wire.getPriority()).map(Priority::new),
                Optional.ofNullable(wire.isImportantToPatient()),
                Optional.ofNullable(wire.getStartDate()).map(WireTime::parseDate),
                wire.getTarget().stream().map(GoalTargetMapper::toModel).toList(),
                wire.getBarrier(),
                wire.getAddressesNeedRef().stream().map(LocalId::new).toList(),
                wire.getResponsible().stream().map(ResponsibleMapper::toModel).toList(),
                wire.getFollowUpRef().stream().map(LocalId::new).toList(),
                wire.getStatusHistory().stream()
                        .map(GoalStatusChangeMapper::toModel)
                        .toList(),
                Optional.ofNullable(wire.getNote()));
    }
}
