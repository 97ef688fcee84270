package se.samplan.understand.asking;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import se.samplan.model.agreement.Agreement;
import se.samplan.model.agreement.AgreementBody;
import se.samplan.model.agreement.CommitmentStatus;
import se.samplan.model.agreement.NextStepStatus;
import se.samplan.model.plan.Activity;
import se.samplan.model.plan.ActivityStatus;
import se.samplan.model.plan.CarePlan;
import se.samplan.model.plan.StructuredCarePlan;
import se.samplan.model.planning.CodedValue;
import se.samplan.model.planning.LocalId;
import se.samplan.model.planning.Responsible;
import se.samplan.understand.AsOf;
import se.samplan.understand.Known;
import se.samplan.understand.Standing;
import se.samplan.understand.Statement;
import se.samplan.understand.roster.Roster;
import se.samplan.understand.roster.RosterEntry;

/** The items that are asked about, by topic or by themselves, and whom they name. What has ended names nobody. */
final class Items {

    private static final Set<ActivityStatus> ACTIVITY_OVER = Set.of(
            ActivityStatus.COMPLETED,
            ActivityStatus.CANCELLED,
            ActivityStatus.STOPPED,
            ActivityStatus.ENTERED_IN_ERROR);
    private static final Set<NextStepStatus> STEP_OVER = Set.of(NextStepStatus.DONE, NextStepStatus.CANCELLED);

    private final Roster roster;
    private final AsOf asOf;
    private final AskQuestion asked;

    Items(Roster roster, AsOf asOf, AskQuestion asked) {
        this.roster = roster;
        this.asOf = asOf;
        this.asked = asked;
    }

    /** In the order of their statements. */
    List<Named> named(Stream<Known<CarePlan>> plans, Stream<Known<Agreement>> agreements) {
        return Stream.concat(plans.flatMap(this::inPlan), agreements.flatMap(this::inAgreement))
                .sorted(Comparator.comparing(Named::says))
                .toList();
    }

    private Stream<Named> inPlan(Known<CarePlan> known) {
        return known.record().structuredCarePlan().stream()
                .filter(plan -> isOpen(Standing.ofPlan(known.record(), asOf)))
                .flatMap(plan -> inPlan(known, plan));
    }

    private Stream<Named> inPlan(Known<CarePlan> known, StructuredCarePlan plan) {
        Function<Responsible, Optional<RosterEntry>> who = party -> roster.inPlan(known, party);
        Stream<Named> activities = plan.activity().stream()
                .filter(activity -> !ACTIVITY_OVER.contains(activity.status()) && !isExcluded(activity))
                .filter(activity -> isAsked(known, activity.activityId(), activity.topic()))
                .map(activity -> named(known, activity.activityId(), activity.responsible(), who));
        Stream<Named> others = Stream.concat(
                plan.goal().stream()
                        .filter(goal -> isAsked(known, goal.goalId(), List.of()))
                        .map(goal -> named(known, goal.goalId(), goal.responsible(), who)),
                plan.followUp().stream()
                        .filter(followUp -> isAsked(known, followUp.followUpId(), List.of()))
                        .map(followUp -> named(known, followUp.followUpId(), followUp.responsible(), who)));
        return Stream.of(activities, others, whole(known, List.of(), who)).flatMap(found -> found);
    }

    private static boolean isExcluded(Activity activity) {
        return activity.doNotPerform().orElse(false);
    }

    private Stream<Named> inAgreement(Known<Agreement> known) {
        if (!isOpen(Standing.ofAgreement(known.record(), asOf))) {
            return Stream.empty();
        }
        AgreementBody body = known.record().body();
        Function<Responsible, Optional<RosterEntry>> who = party -> roster.inAgreement(known, party);
        Stream<Named> commitments = body.commitment().stream()
                .filter(commitment -> commitment.status().equals(CommitmentStatus.OPEN))
                .filter(commitment -> isAsked(known, commitment.commitmentId(), commitment.topic()))
                .map(commitment -> named(
                        known,
                        commitment.commitmentId(),
                        commitment.partyRef().stream().toList(),
                        who));
        Stream<Named> steps = body.nextStep().stream()
                .filter(step -> !STEP_OVER.contains(step.status()))
                .filter(step -> isAsked(known, step.nextStepId(), List.of()))
                .map(step -> named(known, step.nextStepId(), List.of(step.responsible()), who));
        return Stream.of(commitments, steps, whole(known, body.careParty(), who))
                .flatMap(found -> found);
    }

    /** A record that is asked about as a whole names its parties. */
    private Stream<Named> whole(
            Known<?> known, List<Responsible> parties, Function<Responsible, Optional<RosterEntry>> who) {
        Statement whole = Statement.of(known);
        return asked.item().filter(whole::equals).stream()
                .map(says ->
                        new Named(says, entries(parties, who), known.owner().careUnit()));
    }

    private static Named named(
            Known<?> known, LocalId item, List<Responsible> parties, Function<Responsible, Optional<RosterEntry>> who) {
        return new Named(
                Statement.of(known, item), entries(parties, who), known.owner().careUnit());
    }

    private static List<RosterEntry> entries(
            Collection<Responsible> parties, Function<Responsible, Optional<RosterEntry>> who) {
        return parties.stream()
                .flatMap(party -> who.apply(party).stream())
                .sorted(Comparator.comparing(RosterEntry::form))
                .toList();
    }

    private boolean isAsked(Known<?> known, LocalId item, List<CodedValue> topics) {
        boolean isItem = asked.item().filter(Statement.of(known, item)::equals).isPresent();
        return isItem || asked.topic().filter(topic -> isAbout(topics, topic)).isPresent();
    }

    private static boolean isAbout(List<CodedValue> topics, String topic) {
        return topics.stream().anyMatch(one -> one.code().filter(topic::equals).isPresent());
    }

    private static boolean isOpen(Standing standing) {
        return standing == Standing.CURRENT || standing == Standing.COMING;
    }
}
