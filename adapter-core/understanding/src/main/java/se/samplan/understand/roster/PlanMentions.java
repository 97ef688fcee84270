package se.samplan.understand.roster;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.samplan.model.HsaId;
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

    List<Mention> of(Known<CarePlan> known, InRecord people) {
        Standing standing = Standing.ofPlan(known.record(), asOf);
        if (standing == Standing.IN_ERROR) {
            return List.of();
        }
        Parties parties = new Parties(known, people, standing, asOf);
        for (HsaId id : known.record().participatingCareUnit()) {
            InRecord.unitOf(new PartyUnit(Optional.of(id), Optional.empty()))
                    .map(who -> Mention.of(who, Statement.of(known)).as(parties.as(RosterKind.PARTICIPANT)))
                    .ifPresent(parties::add);
        }
        known.record().structuredCarePlan().ifPresent(structure -> structure(structure, parties));
        return parties.mentions();
    }

    private static void structure(StructuredCarePlan plan, Parties parties) {
        plan.participant().forEach(one -> parties.participant(one, coordinates(one, plan)));
        plan.activity().forEach(activity -> activity(activity, parties));
        plan.goal().forEach(goal -> parties.responsible(goal.responsible(), parties.item(goal.goalId()), false));
        plan.followUp().forEach(followUp -> followUp(followUp, parties));
        plan.riskAndAction().forEach(parties::risk);
        plan.contactGuidance().forEach(parties::guidance);
    }

    private static boolean coordinates(Participant one, StructuredCarePlan plan) {
        return one.function().contains(ParticipantFunction.COORDINATOR)
                || plan.coordinatorRef().filter(one.participantId()::equals).isPresent();
    }

    /** What is not to be done has nobody who does it. */
    private static void activity(Activity activity, Parties parties) {
        Statement says = parties.item(activity.activityId());
        if (activity.doNotPerform().orElse(false)) {
            parties.takingPart(activity.responsible(), says);
        } else {
            parties.responsible(activity.responsible(), says, ACTIVITY_OVER.contains(activity.status()));
        }
    }

    private static void followUp(FollowUp followUp, Parties parties) {
        parties.responsible(
                followUp.responsible(),
                parties.item(followUp.followUpId()),
                FOLLOW_UP_OVER.contains(followUp.status()));
    }
}
