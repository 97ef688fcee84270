package se.samplan.understand.roster;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.samplan.model.contact.FixedContact;
import se.samplan.model.plan.Activity;
import se.samplan.model.plan.ActivityStatus;
import se.samplan.model.plan.CarePlan;
import se.samplan.model.plan.FollowUp;
import se.samplan.model.plan.FollowUpStatus;
import se.samplan.model.plan.StructuredCarePlan;
import se.samplan.model.planning.Participant;
import se.samplan.model.planning.ParticipantFunction;
import se.samplan.understand.AsOf;
import se.samplan.understand.Known;
import se.samplan.understand.Standing;
import se.samplan.understand.Statement;

/** Whom a plan names: its participants, units, and those who do something. */
final class PlanMentions {

    private static final Set<ActivityStatus> ACTIVITY_OVER = Set.of(
            ActivityStatus.COMPLETED,
            ActivityStatus.CANCELLED,
            ActivityStatus.STOPPED,
            ActivityStatus.ENTERED_IN_ERROR);
    private static final Set<FollowUpStatus> FOLLOW_UP_OVER = Set.of(FollowUpStatus.DONE, FollowUpStatus.CANCELLED);

    private final AsOf asOf;
    private final Map<String, Known<FixedContact>> contacts;

    PlanMentions(AsOf asOf, Map<String, Known<FixedContact>> contacts) {
        this.asOf = asOf;
        this.contacts = contacts;
    }

    InRecord people(Known<CarePlan> known) {
        return new InRecord(
                known.record()
                        .structuredCarePlan()
                        .map(StructuredCarePlan::participant)
                        .orElse(List.of()),
                contacts);
    }

    Stream<Mention> of(Known<CarePlan> known) {
        Standing standing = Standing.ofPlan(known.record(), asOf);
        if (standing == Standing.IN_ERROR) {
            return Stream.empty();
        }
        Parties parties = new Parties(known, people(known), standing, asOf);
        Stream<Mention> units = known.record().participatingCareUnit().stream()
                .flatMap(id -> InRecord.unitOf(new PartyUnit(Optional.of(id), Optional.empty())).stream())
                .map(who -> Mention.of(who, Statement.of(known)).as(parties.as(RosterKind.PARTICIPANT)));
        return Stream.concat(
                units,
                known.record().structuredCarePlan().stream().flatMap(structure -> structure(structure, parties)));
    }

    private static Stream<Mention> structure(StructuredCarePlan plan, Parties parties) {
        return Stream.of(
                        plan.participant().stream().flatMap(one -> parties.participant(one, coordinates(one, plan))),
                        plan.activity().stream().flatMap(activity -> activity(activity, parties)),
                        plan.goal().stream()
                                .flatMap(goal ->
                                        parties.responsible(goal.responsible(), parties.item(goal.goalId()), false)),
                        plan.followUp().stream().flatMap(followUp -> followUp(followUp, parties)),
                        plan.riskAndAction().stream().flatMap(parties::risk),
                        plan.contactGuidance().stream().flatMap(parties::guidance))
                .flatMap(mentions -> mentions);
    }

    private static boolean coordinates(Participant one, StructuredCarePlan plan) {
        return one.function().contains(ParticipantFunction.COORDINATOR)
                || plan.coordinatorRef().filter(one.participantId()::equals).isPresent();
    }

    /** What is not to be done has nobody who does it. */
    private static Stream<Mention> activity(Activity activity, Parties parties) {
        return parties.responsible(
                        activity.responsible(),
                        parties.item(activity.activityId()),
                        ACTIVITY_OVER.contains(activity.status()))
                .map(mention -> activity.doNotPerform().orElse(false)
                        ? mention.as(parties.as(RosterKind.PARTICIPANT))
                        : mention);
    }

    private static Stream<Mention> followUp(FollowUp followUp, Parties parties) {
        return parties.responsible(
                followUp.responsible(),
                parties.item(followUp.followUpId()),
                FOLLOW_UP_OVER.contains(followUp.status()));
    }
}
