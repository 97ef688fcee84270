package se.samplan.rules;

import static se.samplan.rules.CommonRules.breachUnless;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.samplan.model.plan.Goal;
import se.samplan.model.plan.GoalAchievementStatus;
import se.samplan.model.plan.GoalLifecycleStatus;
import se.samplan.model.plan.GoalTarget;
import se.samplan.model.plan.StructuredCarePlan;
import se.samplan.model.planning.LocalId;

/** Rules for the goals of a plan. */
final class GoalRules {

    private static final int DEEPEST = 3;
    private static final Set<GoalLifecycleStatus> WITH_REASON =
            Set.of(GoalLifecycleStatus.CANCELLED, GoalLifecycleStatus.REJECTED, GoalLifecycleStatus.ON_HOLD);
    private static final Set<GoalLifecycleStatus> AHEAD =
            Set.of(GoalLifecycleStatus.PROPOSED, GoalLifecycleStatus.PLANNED);

    private GoalRules() {}

    static Stream<Breach> of(Parts parts, StructuredCarePlan plan) {
        GoalTree tree = new GoalTree(plan);
        return parts.all(Goal.class)
                .flatMap(part -> Stream.of(
                                depth(part, tree),
                                dueDates(part),
                                followed(part, tree),
                                reason(part),
                                achievement(part),
                                above(part, tree))
                        .flatMap(found -> found));
    }

    private static Stream<Breach> depth(Part<Goal> part, GoalTree tree) {
        List<LocalId> above = tree.above(part.value());
        boolean circle = above.contains(part.value().goalId());
        int depth = above.size() + 1;
        String path = part.below("parentGoalId");
        return Stream.concat(
                breachUnless(!circle && depth <= DEEPEST, Rule.INV_S3, path),
                breachUnless(circle || depth != DEEPEST, Rule.INV_S3_W, path));
    }

    private static Stream<Breach> dueDates(Part<Goal> part) {
        List<GoalTarget> targets = part.value().target();
        return IntStream.range(0, targets.size())
                .filter(i -> !CommonRules.isInOrder(
                        part.value().startDate(), targets.get(i).dueDate()))
                .mapToObj(i -> new Breach(Rule.INV_S7, part.below("target[" + (i + 1) + "]/dueDate")));
    }

    private static Stream<Breach> followed(Part<Goal> part, GoalTree tree) {
        Goal goal = part.value();
        boolean dated = goal.target().stream()
                .anyMatch(target ->
                        target.dueDate().isPresent() || target.dueSchedule().isPresent());
        boolean holds = true;
        if (goal.lifecycleStatus().equals(GoalLifecycleStatus.ACTIVE)) {
            holds = !goal.responsible().isEmpty() || tree.hasActivity(goal);
        } else if (AHEAD.contains(goal.lifecycleStatus())) {
            holds = tree.hasActivity(goal) || dated;
        }
        return breachUnless(holds, Rule.INV_P6, part);
    }

    private static Stream<Breach> reason(Part<Goal> part) {
        boolean asked = WITH_REASON.contains(part.value().lifecycleStatus());
        return breachUnless(asked == part.value().statusReason().isPresent(), Rule.INV_P7, part);
    }

    private static Stream<Breach> achievement(Part<Goal> part) {
        Goal goal = part.value();
        boolean dated = !isAchieved(goal) || goal.achievementDate().isPresent();
        boolean judged = !goal.lifecycleStatus().equals(GoalLifecycleStatus.COMPLETED)
                || goal.achievementStatus().isPresent();
        return breachUnless(dated && judged, Rule.INV_P8, part);
    }

    private static Stream<Breach> above(Part<Goal> part, GoalTree tree) {
        boolean active = part.value().lifecycleStatus().equals(GoalLifecycleStatus.ACTIVE);
        boolean over = tree.parent(part.value()).filter(GoalRules::isAchieved).isPresent();
        return breachUnless(!active || !over, Rule.INV_P9, part);
    }

    private static boolean isAchieved(Goal goal) {
        return goal.achievementStatus()
                .filter(GoalAchievementStatus.ACHIEVED::equals)
                .isPresent();
    }
}
