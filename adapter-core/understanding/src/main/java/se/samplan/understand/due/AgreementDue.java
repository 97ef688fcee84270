package se.samplan.understand.due;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.samplan.model.agreement.Agreement;
import se.samplan.model.agreement.AgreementStatus;
import se.samplan.model.agreement.Commitment;
import se.samplan.model.agreement.CommitmentParty;
import se.samplan.model.agreement.CommitmentStatus;
import se.samplan.model.agreement.JointGoal;
import se.samplan.model.agreement.NextStep;
import se.samplan.model.agreement.NextStepStatus;
import se.samplan.model.planning.Responsible;
import se.samplan.understand.AsOf;
import se.samplan.understand.Known;
import se.samplan.understand.Statement;
import se.samplan.understand.roster.PartyNamed;
import se.samplan.understand.roster.Roster;
import se.samplan.understand.timeline.Schedules;

/** What is due in an agreement that is active (DUE-1, 2, 3, 5, 6, and of DUE-7 its end). */
final class AgreementDue {

    private static final DayLimits.Words VALIDITY = new DayLimits.Words("DUE-5.agreement", "DUE-7.agreement");

    private final DayLimits days;
    private final Roster roster;

    AgreementDue(AsOf asOf, Roster roster) {
        this.days = new DayLimits(asOf);
        this.roster = roster;
    }

    private List<PartyNamed> parties(Known<Agreement> known, List<Responsible> responsible) {
        return PartyNamed.taking(responsible, party -> roster.namedInAgreement(known, party));
    }

    Stream<DueItem> of(Known<Agreement> known) {
        return Stream.of(known)
                .filter(one -> one.record().body().status().equals(AgreementStatus.ACTIVE))
                .flatMap(one -> Stream.of(
                                one.record().body().nextStep().stream().flatMap(step -> step(one, step)),
                                one.record().body().commitment().stream()
                                        .flatMap(commitment -> commitment(one, commitment).stream()),
                                one.record().body().jointGoal().stream().flatMap(goal -> review(one, goal).stream()),
                                validity(one))
                        .flatMap(items -> items));
    }

    private Stream<DueItem> step(Known<Agreement> known, NextStep step) {
        if (!step.status().equals(NextStepStatus.OPEN)) {
            return Stream.empty();
        }
        Statement says = Statement.of(known, step.nextStepId());
        Stream<DueItemBuilder> late = passed(Schedules.when(step.schedule()).lastDay())
                .map(day -> DayLimits.item(DueRule.NEXT_STEP_PASSED, "DUE-2", day, says))
                .stream();
        Stream<DueItemBuilder> open = days.noTime(Optional.of(step.schedule()), says).stream();
        return Stream.concat(late, open)
                .map(item -> item.parties(parties(known, List.of(step.responsible())))
                        .title(step.description())
                        .build());
    }

    /** A record that was written to after the day has said what it had to say. */
    private Optional<DueItem> commitment(Known<Agreement> known, Commitment commitment) {
        boolean isHers = commitment.party().equals(CommitmentParty.PATIENT)
                && commitment.status().equals(CommitmentStatus.OPEN);
        LocalDate written = known.record().body().provenance().lastUpdated().toLocalDate();
        return passed(commitment
                        .schedule()
                        .filter(schedule -> isHers && !Schedules.isRecurring(schedule))
                        .flatMap(schedule -> Schedules.when(schedule).lastDay()))
                .filter(day -> !written.isAfter(day))
                .map(day -> DayLimits.item(
                                DueRule.NOT_HEARD_OF, "DUE-6", day, Statement.of(known, commitment.commitmentId()))
                        .parties(List.of(PartyNamed.person()))
                        .title(commitment.description())
                        .build());
    }

    private Optional<DueItem> review(Known<Agreement> known, JointGoal goal) {
        return passed(goal.followUp()
                        .filter(schedule -> !Schedules.isRecurring(schedule))
                        .flatMap(schedule -> Schedules.when(schedule).lastDay()))
                .map(day -> DayLimits.item(DueRule.FOLLOW_UP_NOT_HELD, "DUE-1", day, Statement.of(known))
                        .parties(parties(known, goal.responsible()))
                        .title(goal.text())
                        .build());
    }

    private Stream<DueItem> validity(Known<Agreement> known) {
        return known.record().body().validityPeriod().end().stream()
                .flatMap(end -> days.passedOrSoon(DueRule.EXPIRED, VALIDITY, end, Statement.of(known)).stream())
                .map(item -> item.title(known.record().body().title()).build());
    }

    private Optional<LocalDate> passed(Optional<LocalDate> day) {
        return day.filter(days::hasPassed);
    }
}
