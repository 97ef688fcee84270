package se.samplan.understand.graph;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.samplan.model.agreement.Agreement;
import se.samplan.model.agreement.AgreementBody;
import se.samplan.model.agreement.Commitment;
import se.samplan.model.agreement.JointGoal;
import se.samplan.model.agreement.NextStep;
import se.samplan.model.contact.FixedContact;
import se.samplan.model.plan.Activity;
import se.samplan.model.plan.CarePlan;
import se.samplan.model.plan.FollowUp;
import se.samplan.model.plan.StructuredCarePlan;
import se.samplan.model.planning.Identifier;
import se.samplan.model.planning.OpenPeriod;
import se.samplan.model.planning.Participant;
import se.samplan.model.planning.Provenance;
import se.samplan.model.planning.Relation;
import se.samplan.model.planning.Responsible;
import se.samplan.model.planning.Schedule;
import se.samplan.understand.Known;
import se.samplan.understand.Planning;
import se.samplan.understand.Statement;
import se.samplan.understand.statement.RecordKind;

/** Every link that plans, agreements and fixed contacts state, wherever in the record it stands. */
final class StatedLinks {

    private StatedLinks() {}

    static Stream<Link> of(Planning planning) {
        return Stream.of(
                        planning.plans().stream().flatMap(StatedLinks::ofPlan),
                        planning.agreements().stream().flatMap(StatedLinks::ofAgreement),
                        planning.contacts().stream().flatMap(StatedLinks::ofContact))
                .flatMap(links -> links)
                .distinct();
    }

    private static Stream<Link> ofPlan(Known<CarePlan> known) {
        return known.record().structuredCarePlan().stream()
                .flatMap(plan -> Stream.of(
                                relations(known, plan.relation()),
                                origins(known, RecordKind.PLAN, plan.provenance()),
                                plan.activity().stream().flatMap(activity -> ofActivity(known, activity)),
                                plan.followUp().stream().flatMap(followUp -> ofFollowUp(known, followUp)),
                                ofGoals(known, plan),
                                plan.participant().stream().flatMap(participant -> ofParticipant(known, participant)))
                        .flatMap(links -> links));
    }

    private static Stream<Link> ofActivity(Known<CarePlan> known, Activity activity) {
        Statement from = Statement.of(known, activity.activityId());
        Optional<LocalDateTime> when = activity.schedule().flatMap(StatedLinks::latest);
        return Stream.concat(
                activity.bookedTimeRef().stream().map(relation -> link(from, relation, when)),
                contacts(from, activity.responsible()));
    }

    private static Stream<Link> ofFollowUp(Known<CarePlan> known, FollowUp followUp) {
        Statement from = Statement.of(known, followUp.followUpId());
        Optional<LocalDateTime> when = latest(followUp.schedule());
        return Stream.concat(
                followUp.bookedTimeRef().stream().map(relation -> link(from, relation, when)),
                contacts(from, followUp.responsible()));
    }

    private static Stream<Link> ofGoals(Known<CarePlan> known, StructuredCarePlan plan) {
        return plan.goal().stream().flatMap(goal -> contacts(Statement.of(known, goal.goalId()), goal.responsible()));
    }

    private static Stream<Link> ofParticipant(Known<CarePlan> known, Participant participant) {
        return participant.fixedContactRef().stream()
                .map(relation -> contact(Statement.of(known, participant.participantId()), relation));
    }

    private static Stream<Link> ofAgreement(Known<Agreement> known) {
        AgreementBody body = known.record().body();
        return Stream.of(
                        relations(known, body.relation()),
                        origins(known, RecordKind.AGREEMENT, body.provenance()),
                        contacts(Statement.of(known), body.careParty()),
                        body.contactPerson().stream()
                                .flatMap(person -> contacts(Statement.of(known), List.of(person.responsible()))),
                        body.commitment().stream().flatMap(commitment -> ofCommitment(known, commitment)),
                        body.nextStep().stream().flatMap(step -> ofNextStep(known, step)),
                        body.jointGoal().stream()
                                .map(JointGoal::planGoalLink)
                                .flatMap(Optional::stream)
                                .map(relation -> link(Statement.of(known), relation, Optional.empty())))
                .flatMap(links -> links);
    }

    private static Stream<Link> ofCommitment(Known<Agreement> known, Commitment commitment) {
        Statement from = Statement.of(known, commitment.commitmentId());
        return Stream.concat(
                commitment.activityLink().stream().map(relation -> link(from, relation, Optional.empty())),
                contacts(from, commitment.partyRef().stream().toList()));
    }

    private static Stream<Link> ofNextStep(Known<Agreement> known, NextStep step) {
        Statement from = Statement.of(known, step.nextStepId());
        return Stream.concat(
                step.bookedTimeRef().stream().map(relation -> link(from, relation, latest(step.schedule()))),
                contacts(from, List.of(step.responsible())));
    }

    private static Stream<Link> ofContact(Known<FixedContact> known) {
        return known.record().fixedContactExtension().stream()
                .flatMap(extension -> Stream.of(
                                relations(known, extension.relation()),
                                extension.replacesContactId().stream().map(old -> replaces(known, old)),
                                contacts(
                                        Statement.of(known),
                                        extension.substitute().stream().toList()),
                                extension.provenance().stream()
                                        .flatMap(origin -> origins(known, RecordKind.CONTACT, origin)))
                        .flatMap(links -> links));
    }

    private static Link replaces(Known<?> known, Identifier old) {
        return new Link(Statement.of(known), EdgeKind.REPLACES, Link.Aim.of(RecordKind.CONTACT, old), Optional.empty());
    }

    private static Stream<Link> relations(Known<?> known, List<Relation> relations) {
        return relations.stream().map(relation -> link(Statement.of(known), relation, Optional.empty()));
    }

    private static Stream<Link> origins(Known<?> known, RecordKind kind, Provenance provenance) {
        Statement from = Statement.of(known);
        return Stream.concat(
                provenance.copyOf().stream()
                        .map(id -> new Link(from, EdgeKind.COPY_OF, Link.Aim.of(kind, id), Optional.empty())),
                provenance.replacesRecord().stream()
                        .map(id -> new Link(from, EdgeKind.REPLACES, Link.Aim.of(kind, id), Optional.empty())));
    }

    private static Stream<Link> contacts(Statement from, List<Responsible> responsible) {
        return responsible.stream()
                .flatMap(one -> one.fixedContactRef().stream())
                .map(relation -> contact(from, relation));
    }

    private static Link contact(Statement from, Relation relation) {
        return new Link(from, EdgeKind.FIXED_CONTACT_REF, Link.Aim.of(relation), Optional.empty());
    }

    private static Link link(Statement from, Relation relation, Optional<LocalDateTime> when) {
        return new Link(from, EdgeKind.of(relation), Link.Aim.of(relation), when);
    }

    /** The moment, or the end of the last day, of something that happens once; empty where it recurs or is not decided. */
    private static Optional<LocalDateTime> latest(Schedule schedule) {
        return schedule.dateTime()
                .or(() ->
                        schedule.frequency().isPresent() || !schedule.weekDay().isEmpty()
                                ? Optional.empty()
                                : schedule.period().flatMap(OpenPeriod::end).map(day -> day.atTime(LocalTime.MAX)));
    }
}
