package se.samplan.mapping.structure;

import java.util.Optional;
import se.samplan.contracts.logistics.v3.structure.GoalStatusHistoryType;
import se.samplan.contracts.time.WireTime;
import se.samplan.model.plan.GoalAchievementStatus;
import se.samplan.model.plan.GoalLifecycleStatus;
import se.samplan.model.plan.GoalStatusChange;

/** Status history entry (statushistorik), to the wire and back. */
public final class GoalStatusChangeMapper {

    private GoalStatusChangeMapper() {}

    public static GoalStatusHistoryType toWire(GoalStatusChange model) {
        GoalStatusHistoryType wire = new GoalStatusHistoryType();
        wire.setStatus(model.status().code());
        model.achievementStatus().map(GoalAchievementStatus::code).ifPresent(wire::setAchievementStatus);
        wire.setDate(WireTime.formatDate(model.date()));
        return wire;
    }

    public static GoalStatusChange toModel(GoalStatusHistoryType wire) {
        return new GoalStatusChange(
                new GoalLifecycleStatus(wire.getStatus()),
                Optional.ofNullable(wire.getAchievementStatus()).map(GoalAchievementStatus::new),
                WireTime.parseDate(wire.getDate()));
    }
}
