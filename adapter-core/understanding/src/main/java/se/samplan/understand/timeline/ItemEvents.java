package se.samplan.understand.timeline;

import static java.util.Map.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.samplan.model.agreement.Agreement;
import se.samplan.model.agreement.NextStep;
import se.samplan.model.agreement.NextStepStatus;
import se.samplan.model.plan.Activity;
import se.samplan.model.plan.ActivityKind;
import se.samplan.model.plan.ActivityStatus;
import se.samplan.model.plan.CarePlan;
import se.samplan.model.plan.FollowUp;
import se.samplan.model.plan.FollowUpStatus;
import se.samplan.model.planning.CodedValue;
import se.samplan.model.planning.Days;
import se.samplan.model.planning.PreparationStep;
import se.samplan.model.planning.Relation;
import se.samplan.model.planning.Schedule;
import se.samplan.understand.AsOf;
import se.samplan.understand.Known;
import se.samplan.understand.Statement;
import se.samplan.understand.roster.Roster;

/** What items of plans and agreements tell: activities, follow-ups and next steps. */
final class ItemEvents {

    private static final Map<ActivityStatus, EntryState> ACTIVITY = Map.ofEntries(
            entry(ActivityStatus.COMPLETED, EntryState.DONE),
            entry(ActivityStatus.CANCELLED, EntryState.CANCELLED),
            entry(ActivityStatus.STOPPED, EntryState.CANCELLED));
    private static final Map<FollowUpStatus, EntryState> FOLLOW_UP =
            Map.of(FollowUpStatus.DONE, EntryState.DONE, FollowUpStatus.CANCELLED, EntryState.CANCELLED);
    private static final Map<NextStepStatus, EntryState> STEP =
            Map.of(NextStepStatus.DONE, EntryState.DONE, NextStepStatus.CANCELLED, EntryState.CANCELLED);

    /** What people do by themselves is no visit, whenever it is. */
    private static final Set<ActivityKind> BY_ONESELF = Set.of(ActivityKind.SELF_CARE, ActivityKind.NEXT_OF_KIN_TASK);

    private final AsOf asOf;
    private final Places places;
    private final Occasions occasions;

    ItemEvents(TimelineQuestion question, Roster roster) {
        this.asOf = question.asOf();
        this.places = new Places(roster);
        this.occasions = new Occasions(roster);
    }

    /** Once for each occurrence; once, without a place in time, where there is a rule only. */
    Stream<Event> activity(Known<CarePlan> plan, Activity activity, Optional<Days> holds, Predicate<Event> isWanted) {
        boolean isNothing =
                activity.doNotPerform().orElse(false) || activity.status().equals(ActivityStatus.ENTERED_IN_ERROR);
        List<When> whens = isNothing ? List.of() : whens(activity, holds);
        if (whens.isEmpty()) {
            return Stream.empty();
        }
        Event any = activity(plan, activity, whens.get(0));
        return isWanted.test(any) ? whens.stream().map(when -> another(any, activity, when)) : Stream.empty();
    }

    /** All that is told of an occurrence but its time is the same for each. */
    private Event another(Event any, Activity activity, When when) {
        return EventBuilder.builder(any)
                .state(state(Optional.ofNullable(ACTIVITY.get(activity.status())), when))
                .when(when)
                .rule(rule(activity, when))
                .build();
    }

    private static Optional<Schedule> rule(Activity activity, When when) {
        return activity.schedule().filter(schedule -> when.precision() == TimePrecision.RECURRING);
    }

    private static List<When> whens(Activity activity, Optional<Days> holds) {
        Optional<Schedule> recurring = activity.schedule().filter(Schedules::isRecurring);
        boolean isOver = ACTIVITY.containsKey(activity.status());
        if (recurring.isEmpty() || isOver) {
            return List.of(Schedules.when(activity.schedule()));
        }
        return holds.map(days -> occurrences(recurring.orElseThrow(), days)).orElse(List.of());
    }

    private static List<When> occurrences(Schedule recurring, Days days) {
        return new Recurrence(recurring).within(days).orElseGet(() -> List.of(rule(recurring)));
    }

    /** What recurs tells of each booked time that it says it is, too; such a time is told where it is booked only. */
    Stream<Event> booked(Known<CarePlan> plan, Activity activity) {
        return activity.schedule().filter(Schedules::isRecurring).stream()
                .flatMap(schedule -> activity.bookedTimeRef().stream()
                        .map(booked -> EventBuilder.builder(activity(plan, activity, rule(schedule)))
                                .link(Known.linkName(booked.targetRecordId()))
                                .build()));
    }

    /** Told in words, with no place among others in time. */
    private static When rule(Schedule schedule) {
        return new When(TimePrecision.RECURRING, Optional.empty(), Optional.empty(), schedule.text());
    }

    private Event activity(Known<CarePlan> plan, Activity activity, When when) {
        Statement says = Statement.of(plan, activity.activityId());
        Optional<Relation> booked = activity.bookedTimeRef().stream().findFirst();
        Optional<String> title = activity.description().or(() -> activity.code().map(CodedValue::shown));
        boolean canMeet = !BY_ONESELF.contains(activity.kind());
        return EventBuilder.builder()
                .kind(EntryKind.ACTIVITY)
                .state(state(Optional.ofNullable(ACTIVITY.get(activity.status())), when))
                .when(when)
                .says(says)
                .occasion(occasions.of(plan, activity))
                .text(Event.said(title, says))
                .preparation(preparation(activity, says))
                .unit(canMeet ? places.ofPlan(plan, booked, activity.responsible()) : Optional.empty())
                .rule(rule(activity, when))
                .link(booked.map(relation -> Known.linkName(relation.targetRecordId())))
                .build();
    }

    private static List<PreparationSaid> preparation(Activity activity, Statement says) {
        Stream<PreparationSaid> text = activity.preparation().stream()
                .filter(words -> !words.isBlank())
                .map(words -> new PreparationSaid(words, Optional.empty(), says));
        return Stream.concat(text, preparation(activity.preparationStep(), says))
                .toList();
    }

    private static Stream<PreparationSaid> preparation(List<PreparationStep> steps, Statement says) {
        return steps.stream().map(step -> new PreparationSaid(step.text(), step.day(), says));
    }

    /** What is to be done on a day of its own before an activity. */
    Stream<Event> preparing(Known<CarePlan> plan, Activity activity) {
        Optional<EntryState> said = Optional.ofNullable(ACTIVITY.get(activity.status()));
        return preparing(activity.preparationStep(), Statement.of(plan, activity.activityId()), said);
    }

    /** What is to be done on a day of its own before a next step. */
    Stream<Event> preparing(Known<Agreement> agreement, NextStep step) {
        Optional<EntryState> said = Optional.ofNullable(STEP.get(step.status()));
        return preparing(step.preparationStep(), Statement.of(agreement, step.nextStepId()), said);
    }

    private Stream<Event> preparing(List<PreparationStep> steps, Statement says, Optional<EntryState> said) {
        return steps.stream()
                .flatMap(step -> step.day().map(When::day).stream()
                        .map(when -> EventBuilder.builder()
                                .kind(EntryKind.PREPARATION)
                                .state(state(said, when))
                                .when(when)
                                .says(says)
                                .occasion(Occasion.NOT_SAID)
                                .text(Event.said(Optional.of(step.text()), says))
                                .build()));
    }

    Event followUp(Known<CarePlan> plan, FollowUp followUp) {
        Statement says = Statement.of(plan, followUp.followUpId());
        When when = Schedules.when(followUp.schedule());
        return EventBuilder.builder()
                .kind(EntryKind.FOLLOW_UP)
                .state(state(Optional.ofNullable(FOLLOW_UP.get(followUp.status())), when))
                .when(when)
                .says(says)
                .occasion(occasions.of(plan, followUp))
                .text(Event.said(plan.record().header().documentTitle(), Statement.of(plan)))
                .unit(places.ofPlan(plan, followUp.bookedTimeRef(), followUp.responsible()))
                .link(followUp.bookedTimeRef().map(relation -> Known.linkName(relation.targetRecordId())))
                .build();
    }

    Event step(Known<Agreement> agreement, NextStep step) {
        Statement says = Statement.of(agreement, step.nextStepId());
        When when = Schedules.when(step.schedule());
        return EventBuilder.builder()
                .kind(EntryKind.NEXT_STEP)
                .state(state(Optional.ofNullable(STEP.get(step.status())), when))
                .when(when)
                .says(says)
                .occasion(occasions.of(agreement, step))
                .text(Event.said(Optional.of(step.description()), says))
                .preparation(preparation(step.preparationStep(), says).toList())
                .unit(places.ofAgreement(agreement, step.bookedTimeRef(), step.responsible()))
                .link(step.bookedTimeRef().map(relation -> Known.linkName(relation.targetRecordId())))
                .build();
    }

    private EntryState state(Optional<EntryState> said, When when) {
        boolean hasPassed = when.lastDay().filter(this::isBefore).isPresent();
        return said.orElse(hasPassed ? EntryState.PASSED : EntryState.PLANNED);
    }

    private boolean isBefore(LocalDate day) {
        return day.isBefore(asOf.date());
    }
}
