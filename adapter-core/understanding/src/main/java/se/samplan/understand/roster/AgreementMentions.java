package se.samplan.understand.roster;

import java.util.List;
import java.util.Map;
import java.util.Set;
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

    List<Mention> of(Known<Agreement> known, InRecord people) {
        Standing standing = Standing.ofAgreement(known.record(), asOf);
        if (standing == Standing.IN_ERROR) {
            return List.of();
        }
        AgreementBody body = known.record().body();
        Parties parties = new Parties(known, people, standing, asOf);
        Statement whole = Statement.of(known);
        parties.takingPart(body.careParty(), whole);
        for (ContactPerson person : body.contactPerson()) {
            people.who(person.responsible())
                    .map(who -> Mention.of(who, whole)
                            .reachedBy(Ways.of(person.contact()))
                            .as(parties.as(RosterKind.AGREEMENT_CONTACT)))
                    .ifPresent(parties::add);
        }
        body.commitment().forEach(commitment -> commitment(commitment, parties));
        body.nextStep().forEach(step -> step(step, parties));
        body.jointGoal().forEach(goal -> parties.responsible(goal.responsible(), whole, false));
        body.riskAndAction().forEach(parties::risk);
        body.contactGuidance().forEach(parties::guidance);
        body.involvedKin().forEach(kin -> parties.participant(kin, false));
        return parties.mentions();
    }

    private static void commitment(Commitment commitment, Parties parties) {
        parties.responsible(
                commitment.partyRef().stream().toList(),
                parties.item(commitment.commitmentId()),
                COMMITMENT_OVER.contains(commitment.status()));
    }

    private static void step(NextStep step, Parties parties) {
        parties.responsible(
                List.of(step.responsible()), parties.item(step.nextStepId()), STEP_OVER.contains(step.status()));
    }
}
