package se.samplan.samples.climbing.planmodule;

import se.samplan.model.plan.ActivityStatus;
import se.samplan.model.plan.GoalLifecycleStatus;
import se.samplan.model.plan.PlanStatus;

/** The plan module's status codes in the words of the model. A code that is not known is said to be unknown, never guessed. */
final class Statuses {

    private Statuses() {}

    static PlanStatus ofPlan(String code) {
        return switch (code) {
            case "U" -> PlanStatus.PROPOSED;
            case "P" -> PlanStatus.ACTIVE;
            case "V" -> PlanStatus.ON_HOLD;
            case "A" -> PlanStatus.COMPLETED;
            case "M" -> PlanStatus.ENTERED_IN_ERROR;
            default -> PlanStatus.UNKNOWN;
        };
    }

    /** @throws IllegalStateException if the code is none of the module's: a goal has no status for "unknown" */
    static GoalLifecycleStatus ofGoal(String code) {
        return switch (code) {
            case "P" -> GoalLifecycleStatus.ACTIVE;
            case "U" -> GoalLifecycleStatus.COMPLETED;
            case "A" -> GoalLifecycleStatus.CANCELLED;
            default -> throw new IllegalStateException("goal.status: not a code of the plan module");
        };
    }

    static ActivityStatus ofAction(String code) {
        return switch (code) {
            case "P" -> ActivityStatus.PLANNED;
            case "G" -> ActivityStatus.ONGOING;
            case "K" -> ActivityStatus.COMPLETED;
            case "V" -> ActivityStatus.ON_HOLD;
            case "S" -> ActivityStatus.STOPPED;
            default -> ActivityStatus.UNKNOWN;
        };
    }
}
