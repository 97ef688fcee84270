package se.samplan.understand.finding;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.samplan.model.plan.Activity;
import se.samplan.model.plan.ActivityStatus;
import se.samplan.model.plan.CarePlan;
import se.samplan.model.plan.Goal;
import se.samplan.model.plan.GoalLifecycleStatus;
import se.samplan.model.plan.StructuredCarePlan;
import se.samplan.model.planning.LocalId;
import se.samplan.understand.Known;
import se.samplan.understand.Standing;
import se.samplan.understand.Statement;
import se.samplan.understand.statement.Reading;

/**
 * Goals that nothing leads to (INV-P6): an active one without activity and without anybody responsible, one to come without
 * activity and without date. An activity leads to its goals and to all above them. What is stated not to be done leads nowhere,
 * and neither does what was called off.
 */
final class GoalGaps {

    private static final Set<GoalLifecycleStatus> AHEAD =
            Set.of(GoalLifecycleStatus.PROPOSED, GoalLifecycleStatus.PLANNED);
    private static final Set<ActivityStatus> NOT_DONE =
            Set.of(ActivityStatus.CANCELLED, ActivityStatus.ENTERED_IN_ERROR);

    private GoalGaps() {}

    static Stream<Seen> of(Reading reading) {
        return reading.planning().plans().stream()
                .filter(known -> reading.copies().isLatest(known.key()))
                .filter(reading::isSettled)
                .flatMap(known -> known.record().structuredCarePlan().stream()
                        .filter(plan ->
                                Standing.ofPlan(known.record(), reading.asOf()).holdsOrComes())
                        .flatMap(plan -> of(known, plan)));
    }

    private static Stream<Seen> of(Known<CarePlan> known, StructuredCarePlan plan) {
        Set<LocalId> led = led(plan);
        return plan.goal().stream()
                .filter(goal -> !led.contains(goal.goalId()))
                .flatMap(goal -> sentence(goal).stream().map(sentence -> seen(known, goal, sentence)));
    }

    private static Optional<String> sentence(Goal goal) {
        if (goal.lifecycleStatus().equals(GoalLifecycleStatus.ACTIVE)) {
            return goal.responsible().isEmpty() ? Optional.of("possibleGap.active") : Optional.empty();
        }
        boolean dated = goal.target().stream()
                .anyMatch(target ->
                        target.dueDate().isPresent() || target.dueSchedule().isPresent());
        return AHEAD.contains(goal.lifecycleStatus()) && !dated ? Optional.of("possibleGap.ahead") : Optional.empty();
    }

    private static Seen seen(Known<CarePlan> known, Goal goal, String sentence) {
        return new Seen(
                FindingKind.POSSIBLE_GAP,
                Optional.empty(),
                List.of(Statement.of(known, goal.goalId())),
                Wording.text(sentence, Wording.quote(goal.description()), Wording.sources(List.of(known))));
    }

    /** The goals that an activity leads to. A goal above which goals go in a circle is climbed to once, as any other. */
    private static Set<LocalId> led(StructuredCarePlan plan) {
        Map<LocalId, LocalId> parents = new HashMap<>();
        plan.goal()
                .forEach(goal -> goal.parentGoalId().ifPresent(parent -> parents.putIfAbsent(goal.goalId(), parent)));
        Set<LocalId> led = new HashSet<>();
        plan.activity().stream()
                .filter(activity -> !NOT_DONE.contains(activity.status()))
                .filter(activity -> !activity.doNotPerform().orElse(false))
                .map(Activity::goalRef)
                .flatMap(List::stream)
                .forEach(goal -> {
                    Optional<LocalId> at = Optional.of(goal);
                    while (at.isPresent() && led.add(at.get())) {
                        at = Optional.ofNullable(parents.get(at.get()));
                    }
                });
        return led;
    }
}
