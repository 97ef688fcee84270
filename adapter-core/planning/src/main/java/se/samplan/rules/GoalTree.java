package se.samplan.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.samplan.model.plan.Activity;
import se.samplan.model.plan.Goal;
import se.samplan.model.plan.StructuredCarePlan;
import se.samplan.model.planning.LocalId;

/** The goals of a plan, above and below each other. It may be broken: with circles, missing parents and ids that stand twice. */
final class GoalTree {

    private final Map<LocalId, Goal> byId = new HashMap<>();
    private final StructuredCarePlan plan;

    GoalTree(StructuredCarePlan plan) {
        this.plan = plan;
        plan.goal().forEach(goal -> byId.putIfAbsent(goal.goalId(), goal));
    }

    /** The ids above a goal, nearest first, each once: it ends also where the goals go in a circle. */
    List<LocalId> above(Goal goal) {
        List<LocalId> above = new ArrayList<>();
        Optional<LocalId> parent = goal.parentGoalId();
        while (parent.isPresent() && !above.contains(parent.get())) {
            above.add(parent.get());
            parent = goal(parent.get()).flatMap(Goal::parentGoalId);
        }
        return above;
    }

    Optional<Goal> parent(Goal goal) {
        return goal.parentGoalId().flatMap(this::goal);
    }

    /** Whether an activity points at the goal or at one of its sub-goals. */
    boolean hasActivity(Goal goal) {
        Set<LocalId> goals = new HashSet<>();
        goals.add(goal.goalId());
        plan.goal().stream()
                .filter(other -> above(other).contains(goal.goalId()))
                .map(Goal::goalId)
                .forEach(goals::add);
        return plan.activity().stream()
                .map(Activity::goalRef)
                .flatMap(List::stream)
                .anyMatch(goals::contains);
    }

    private Optional<Goal> goal(LocalId id) {
        return Optional.ofNullable(byId.get(id));
    }
}
