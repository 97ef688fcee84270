package se.samplan.understand.due;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.samplan.model.plan.Activity;
import se.samplan.model.plan.ActivityStatus;
import se.samplan.model.plan.CarePlan;
import se.samplan.model.plan.FollowUp;
import se.samplan.model.plan.FollowUpStatus;
import se.samplan.model.plan.Goal;
import se.samplan.model.plan.GoalAchievementStatus;
import se.samplan.model.plan.GoalLifecycleStatus;
import se.samplan.model.plan.GoalTarget;
import se.samplan.model.plan.PlanStatus;
import se.samplan.model.plan.StructuredCarePlan;
import se.samplan.model.planning.CodedValue;
import se.samplan.model.planning.OpenPeriod;
import se.samplan.model.planning.Responsible;
import se.samplan.understand.AsOf;
import se.samplan.understand.Known;
import se.samplan.understand.Statement;
import se.samplan.understand.roster.PartyNamed;
import se.samplan.understand.roster.Roster;
import se.samplan.understand.timeline.Schedules;

/** What is due in a plan (DUE-1, 3, 4, 5, and of DUE-7 goals and the plan's end). A plan that is over asks for nothing. */
final class PlanDue {

    private static final Set<PlanStatus> OVER =
            Set.of(PlanStatus.COMPLETED, PlanStatus.REVOKED, PlanStatus.ENTERED_IN_ERROR);
    private static final Set<FollowUpStatus> NOT_HELD = Set.of(FollowUpStatus.PLANNED, FollowUpStatus.OVERDUE_UNKNOWN);
    private static final Set<ActivityStatus> ACTIVE =
            Set.of(ActivityStatus.PLANNED, ActivityStatus.SCHEDULED, ActivityStatus.ONGOING);
    private static final Set<GoalAchievementStatus> ACHIEVED =
            Set.of(GoalAchievementStatus.ACHIEVED, GoalAchievementStatus.SUSTAINING);

    private static final DayLimits.Words GOAL = new DayLimits.Words("DUE-4", "DUE-7.goal");
    private static final DayLimits.Words VALIDITY = new DayLimits.Words("DUE-5.plan", "DUE-7.plan");

    private final DayLimits days;
    private final Roster roster;

    PlanDue(AsOf asOf, Roster roster) {
        this.days = new DayLimits(asOf);
        this.roster = roster;
    }

    private List<PartyNamed> parties(Known<CarePlan> known, List<Responsible> responsible) {
        return PartyNamed.taking(responsible, party -> roster.namedInPlan(known, party));
    }

    Stream<DueItem> of(Known<CarePlan> known) {
        return known.record().structuredCarePlan().stream()
                .filter(plan -> !OVER.contains(plan.status()))
                .flatMap(plan -> Stream.of(
                                plan.followUp().stream().flatMap(followUp -> followUp(known, followUp)),
                                plan.activity().stream().flatMap(activity -> activity(known, activity)),
                                plan.goal().stream().flatMap(goal -> goal(known, goal)),
                                validity(known, plan))
                        .flatMap(items -> items));
    }

    private Stream<DueItem> followUp(Known<CarePlan> known, FollowUp followUp) {
        Statement says = Statement.of(known, followUp.followUpId());
        return Schedules.when(followUp.schedule())
                .lastDay()
                .filter(days::hasPassed)
                .filter(day -> NOT_HELD.contains(followUp.status())
                        && followUp.doneDate().isEmpty())
                .map(day -> DayLimits.item(DueRule.FOLLOW_UP_NOT_HELD, "DUE-1", day, says)
                        .parties(parties(known, followUp.responsible()))
                        .title(known.record().header().documentTitle())
                        .build())
                .stream();
    }

    private Stream<DueItem> activity(Known<CarePlan> known, Activity activity) {
        boolean isToBeDone =
                ACTIVE.contains(activity.status()) && !activity.doNotPerform().orElse(false);
        return days
                .noTime(activity.schedule(), Statement.of(known, activity.activityId()))
                .filter(item -> isToBeDone)
                .map(item -> item.parties(parties(known, activity.responsible()))
                        .title(activity.description().or(() -> activity.code().map(CodedValue::shown)))
                        .build())
                .stream();
    }

    private Stream<DueItem> goal(Known<CarePlan> known, Goal goal) {
        boolean isAchieved = goal.achievementStatus().filter(ACHIEVED::contains).isPresent();
        if (!goal.lifecycleStatus().equals(GoalLifecycleStatus.ACTIVE) || isAchieved) {
            return Stream.empty();
        }
        Statement says = Statement.of(known, goal.goalId());
        return goal.target().stream()
                .flatMap(target -> day(target).stream())
                .distinct()
                .flatMap(day -> days.passedOrSoon(DueRule.GOAL_PASSED, GOAL, day, says).stream())
                .map(item -> item.parties(parties(known, goal.responsible()))
                        .title(goal.description())
                        .build());
    }

    private static Optional<LocalDate> day(GoalTarget target) {
        return target.dueDate()
                .or(() ->
                        target.dueSchedule().flatMap(due -> Schedules.when(due).lastDay()));
    }

    private Stream<DueItem> validity(Known<CarePlan> known, StructuredCarePlan plan) {
        return plan.validityPeriod().flatMap(OpenPeriod::end).stream()
                .filter(end -> plan.status().equals(PlanStatus.ACTIVE))
                .flatMap(end -> days.passedOrSoon(DueRule.EXPIRED, VALIDITY, end, Statement.of(known)).stream())
                .map(item -> item.title(known.record().header().documentTitle()).build());
    }
}
