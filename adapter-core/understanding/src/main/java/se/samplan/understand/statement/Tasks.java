package se.samplan.understand.statement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.samplan.model.agreement.Agreement;
import se.samplan.model.agreement.AgreementBody;
import se.samplan.model.agreement.Commitment;
import se.samplan.model.agreement.CommitmentParty;
import se.samplan.model.agreement.CommitmentStatus;
import se.samplan.model.agreement.NextStep;
import se.samplan.model.agreement.NextStepStatus;
import se.samplan.model.plan.Activity;
import se.samplan.model.plan.ActivityStatus;
import se.samplan.model.plan.CarePlan;
import se.samplan.model.plan.FollowUp;
import se.samplan.model.plan.FollowUpStatus;
import se.samplan.model.planning.LocalId;
import se.samplan.model.planning.PartyKind;
import se.samplan.model.planning.ResponsibilityKind;
import se.samplan.model.planning.Responsible;
import se.samplan.model.planning.Schedule;
import se.samplan.understand.AsOf;
import se.samplan.understand.Known;
import se.samplan.understand.Planning;
import se.samplan.understand.Standing;
import se.samplan.understand.Statement;

/** What is to be done according to the plans and agreements that apply, and what they state is not. */
public final class Tasks {

    private static final Set<ActivityStatus> ENDED_ACTIVITIES = Set.of(
            ActivityStatus.COMPLETED,
            ActivityStatus.CANCELLED,
            ActivityStatus.STOPPED,
            ActivityStatus.ENTERED_IN_ERROR);
    private static final Set<ActivityStatus> AHEAD_ACTIVITIES =
            Set.of(ActivityStatus.PLANNED, ActivityStatus.SCHEDULED, ActivityStatus.ONGOING);
    private static final Set<CommitmentStatus> ENDED_COMMITMENTS =
            Set.of(CommitmentStatus.DONE, CommitmentStatus.WITHDRAWN, CommitmentStatus.MOVED_TO);
    private static final Set<NextStepStatus> ENDED_STEPS = Set.of(NextStepStatus.DONE, NextStepStatus.CANCELLED);
    private static final Set<NextStepStatus> AHEAD_STEPS = Set.of(NextStepStatus.OPEN, NextStepStatus.BOOKED);
    private static final Set<FollowUpStatus> ENDED_FOLLOW_UPS = Set.of(FollowUpStatus.DONE, FollowUpStatus.CANCELLED);

    private final PartyDirectory parties;
    private final AsOf asOf;

    private Tasks(PartyDirectory parties, AsOf asOf) {
        this.parties = parties;
        this.asOf = asOf;
    }

    /** Those of plans, then those of agreements, each in the order of the planning and of the record. */
    public static List<Task> of(Planning planning, PartyDirectory parties, AsOf asOf) {
        Tasks tasks = new Tasks(parties, asOf);
        return Stream.concat(
                        planning.plans().stream().flatMap(tasks::ofPlan),
                        planning.agreements().stream().flatMap(tasks::ofAgreement))
                .toList();
    }

    private Stream<Task> ofPlan(Known<CarePlan> known) {
        return known.record().structuredCarePlan().stream()
                .filter(plan -> Standing.ofPlan(known.record(), asOf).holdsOrComes())
                .flatMap(plan -> {
                    Span validity = Span.of(plan.validityPeriod());
                    return Stream.concat(
                            plan.activity().stream()
                                    .filter(activity -> !ENDED_ACTIVITIES.contains(activity.status()))
                                    .map(activity -> activity(known, activity, validity)),
                            plan.followUp().stream()
                                    .filter(followUp -> !ENDED_FOLLOW_UPS.contains(followUp.status()))
                                    .map(followUp -> followUp(known, followUp, validity)));
                });
    }

    private Task activity(Known<CarePlan> known, Activity activity, Span validity) {
        return about(known, activity.activityId(), span(activity.schedule(), validity))
                .kind(TaskKind.ACTIVITY)
                .stage(stage(activity))
                .schedule(activity.schedule())
                .text(activity.description())
                .topics(activity.topic())
                .duties(
                        activity.responsibleNotDecided().orElse(false)
                                ? List.of()
                                : duties(known, activity.responsible()))
                .bookings(activity.bookedTimeRef())
                .services(activity.relatedService())
                .precedes(activity.precedes())
                .build();
    }

    private Task followUp(Known<CarePlan> known, FollowUp followUp, Span validity) {
        return about(known, followUp.followUpId(), span(Optional.of(followUp.schedule()), validity))
                .kind(TaskKind.FOLLOW_UP)
                .stage(followUp.status().equals(FollowUpStatus.PLANNED) ? Task.Stage.AHEAD : Task.Stage.OPEN)
                .schedule(followUp.schedule())
                .duties(duties(known, followUp.responsible()))
                .bookings(followUp.bookedTimeRef().stream().toList())
                .build();
    }

    private Stream<Task> ofAgreement(Known<Agreement> known) {
        AgreementBody body = known.record().body();
        if (!Standing.ofAgreement(known.record(), asOf).holdsOrComes()) {
            return Stream.empty();
        }
        return Stream.concat(
                body.commitment().stream()
                        .filter(commitment -> !ENDED_COMMITMENTS.contains(commitment.status()))
                        .map(commitment -> commitment(known, commitment)),
                body.nextStep().stream()
                        .filter(step -> !ENDED_STEPS.contains(step.status()))
                        .map(step -> nextStep(known, step)));
    }

    private Task commitment(Known<Agreement> known, Commitment commitment) {
        AgreementBody body = known.record().body();
        return about(known, commitment.commitmentId(), span(commitment.schedule(), validity(body)))
                .kind(TaskKind.COMMITMENT)
                .stage(commitment.status().equals(CommitmentStatus.OPEN) ? Task.Stage.AHEAD : Task.Stage.OPEN)
                .schedule(commitment.schedule())
                .text(commitment.description())
                .topics(commitment.topic())
                .duties(committed(known, commitment))
                .build();
    }

    private Task nextStep(Known<Agreement> known, NextStep step) {
        Span validity = validity(known.record().body());
        return about(known, step.nextStepId(), span(Optional.of(step.schedule()), validity))
                .kind(TaskKind.NEXT_STEP)
                .stage(AHEAD_STEPS.contains(step.status()) ? Task.Stage.AHEAD : Task.Stage.OPEN)
                .schedule(step.schedule())
                .text(step.description())
                .duties(duties(known, List.of(step.responsible())))
                .bookings(step.bookedTimeRef().stream().toList())
                .services(step.relatedService())
                .precedes(step.precedes())
                .build();
    }

    private static TaskBuilder.KindStage about(Known<?> known, LocalId item, Span span) {
        return TaskBuilder.builder()
                .statement(Statement.of(known, item))
                .source(known)
                .span(span);
    }

    private static Span validity(AgreementBody agreement) {
        return Span.of(Optional.of(agreement.validityPeriod()));
    }

    /** A day or a period that is stated for the task itself comes before the one that the record is valid for. */
    private static Span span(Optional<Schedule> schedule, Span validity) {
        return schedule.flatMap(Schedule::dateTime)
                .map(time -> Span.on(time.toLocalDate()))
                .or(() -> schedule.flatMap(Schedule::period)
                        .map(period -> new Span(
                                period.start().or(validity::from), period.end().or(validity::to))))
                .orElse(validity);
    }

    private static Task.Stage stage(Activity activity) {
        if (activity.doNotPerform().orElse(false)) {
            return Task.Stage.EXCLUDED;
        }
        return AHEAD_ACTIVITIES.contains(activity.status()) ? Task.Stage.AHEAD : Task.Stage.OPEN;
    }

    private List<Duty> duties(Known<?> known, List<Responsible> responsible) {
        return responsible.stream()
                .map(one -> new Duty(one.kind(), parties.of(known, one), one.accepted(), Optional.of(one)))
                .toList();
    }

    /** Where a commitment names nobody, its side does: the person, kin, or the care's parties of the agreement. */
    private List<Duty> committed(Known<Agreement> known, Commitment commitment) {
        if (commitment.partyRef().isPresent()) {
            return duties(known, List.of(commitment.partyRef().get()));
        }
        if (commitment.party().equals(CommitmentParty.CARE)) {
            return duties(known, known.record().body().careParty());
        }
        PartyKind side = commitment.party().equals(CommitmentParty.NEXT_OF_KIN)
                ? PartyKind.NEXT_OF_KIN
                : new PartyKind(commitment.party().code());
        Party party = PartyBuilder.builder().kind(side).build();
        return List.of(new Duty(ResponsibilityKind.PERFORMS, party, commitment.accepted(), Optional.empty()));
    }
}
