package se.samplan.understand.roster;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import se.samplan.model.agreement.Agreement;
import se.samplan.model.agreement.AgreementBody;
import se.samplan.model.agreement.Commitment;
import se.samplan.model.agreement.CommitmentStatus;
import se.samplan.model.agreement.ContactPerson;
import se.samplan.model.agreement.NextStep;
import se.samplan.model.agreement.NextStepStatus;
import se.samplan.model.contact.FixedContact;
import se.samplan.understand.AsOf;
import se.samplan.understand.Known;
import se.samplan.understand.Standing;
import se.samplan.understand.Statement;

/** Whom an agreement names: its parties, contact persons, kin, and those who do something. */
final class AgreementMentions {

    private static final Set<CommitmentStatus> COMMITMENT_OVER =
            Set.of(CommitmentStatus.DONE, CommitmentStatus.WITHDRAWN, CommitmentStatus.MOVED_TO);
    private static final Set<NextStepStatus> STEP_OVER = Set.of(NextStepStatus.DONE, NextStepStatus.CANCELLED);

    private final AsOf asOf;
    private final Map<String, Known<FixedContact>> contacts;

    AgreementMentions(AsOf asOf, Map<String, Known<FixedContact>> contacts) {
        this.asOf = asOf;
        this.contacts = contacts;
    }

    InRecord people(Known<Agreement> known) {
        return new InRecord(known.record().body().involvedKin(), contacts);
    }

    Stream<Mention> of(Known<Agreement> known) {
        Standing standing = Standing.ofAgreement(known.record(), asOf);
        if (standing == Standing.IN_ERROR) {
            return Stream.empty();
        }
        InRecord people = people(known);
        AgreementBody body = known.record().body();
        Parties parties = new Parties(known, people, standing, asOf);
        Statement whole = Statement.of(known);
        return Stream.of(
                        body.careParty().stream()
                                .flatMap(party -> people.who(party).stream())
                                .map(who -> Mention.of(who, whole).as(parties.as(RosterKind.PARTICIPANT))),
                        body.contactPerson().stream()
                                .flatMap(person -> person(person, people, whole)
                                        .map(mention -> mention.as(parties.as(RosterKind.AGREEMENT_CONTACT)))),
                        body.commitment().stream().flatMap(commitment -> commitment(commitment, parties)),
                        body.nextStep().stream().flatMap(step -> step(step, parties)),
                        body.jointGoal().stream()
                                .flatMap(goal -> parties.responsible(goal.responsible(), whole, false)),
                        body.riskAndAction().stream().flatMap(parties::risk),
                        body.contactGuidance().stream().flatMap(parties::guidance),
                        body.involvedKin().stream().flatMap(kin -> parties.participant(kin, false)))
                .flatMap(mentions -> mentions);
    }

    private static Stream<Mention> person(ContactPerson person, InRecord people, Statement says) {
        return people.who(person.responsible()).stream()
                .map(who -> Mention.of(who, says).reachedBy(Ways.of(person.contact())));
    }

    private static Stream<Mention> commitment(Commitment commitment, Parties parties) {
        return parties.responsible(
                commitment.partyRef().stream().toList(),
                parties.item(commitment.commitmentId()),
                COMMITMENT_OVER.contains(commitment.status()));
    }

    private static Stream<Mention> step(NextStep step, Parties parties) {
        return parties.responsible(
                List.of(step.responsible()), parties.item(step.nextStepId()), STEP_OVER.contains(step.status()));
    }
}
