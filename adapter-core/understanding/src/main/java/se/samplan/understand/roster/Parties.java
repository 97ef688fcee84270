package se.samplan.understand.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.samplan.model.planning.CodedValue;
import se.samplan.model.planning.ContactGuidance;
import se.samplan.model.planning.LocalId;
import se.samplan.model.planning.Organization;
import se.samplan.model.planning.Participant;
import se.samplan.model.planning.PartyKind;
import se.samplan.model.planning.ResponsibilityKind;
import se.samplan.model.planning.Responsible;
import se.samplan.model.planning.RiskAndAction;
import se.samplan.understand.AsOf;
import se.samplan.understand.Known;
import se.samplan.understand.Standing;
import se.samplan.understand.Statement;

/** Gathers mentions in the parts that plans and agreements have in common, of one record. */
final class Parties {

    private final AsOf asOf;
    private final Known<?> known;
    private final InRecord people;
    private final RoleSaid participant;
    private final List<Mention> mentions = new ArrayList<>();

    /** @param standing of the record: what is said in one that is over is over */
    Parties(Known<?> known, InRecord people, Standing standing, AsOf asOf) {
        this.asOf = asOf;
        this.known = known;
        this.people = people;
        this.participant = new RoleSaid(RosterKind.PARTICIPANT, Optional.empty(), standing);
    }

    /** In the order in which they were gathered. */
    List<Mention> mentions() {
        return mentions;
    }

    /** By the record as a whole, or by no part of those that are here. */
    void add(Mention mention) {
        mentions.add(mention);
    }

    Statement item(LocalId id) {
        return Statement.of(known, id);
    }

    RoleSaid as(RosterKind kind) {
        return participant.of(kind);
    }

    /** Who is responsible: whoever does or supports it performs it, whoever answers for it takes part. */
    void responsible(List<Responsible> parties, Statement says, boolean isOver) {
        for (Responsible party : parties) {
            people.who(party)
                    .ifPresent(
                            who -> add(Mention.of(who, says).as(as(kind(party)).overIf(isOver))));
        }
    }

    /** Who takes part, whatever she is said to be responsible for. */
    void takingPart(List<Responsible> parties, Statement says) {
        for (Responsible party : parties) {
            people.who(party).ifPresent(who -> add(Mention.of(who, says).as(participant)));
        }
    }

    private static RosterKind kind(Responsible party) {
        if (party.partyType().equals(PartyKind.NEXT_OF_KIN)) {
            return RosterKind.KIN;
        }
        boolean performs =
                party.kind().equals(ResponsibilityKind.PERFORMS) || party.kind().equals(ResponsibilityKind.SUPPORTS);
        return performs ? RosterKind.PERFORMER : RosterKind.PARTICIPANT;
    }

    void participant(Participant one, boolean coordinates) {
        Statement says = item(one.participantId());
        boolean isKin = one.partyType().equals(PartyKind.NEXT_OF_KIN);
        RoleSaid role = isKin ? as(RosterKind.KIN) : participant;
        Standing standing =
                role.standing() == Standing.CURRENT ? Standing.ofPeriod(one.period(), asOf) : role.standing();
        InRecord.who(one)
                .map(who -> Mention.of(who, says)
                        .as(new RoleSaid(role.kind(), one.period(), standing))
                        .reachedBy(Ways.of(one.contact()))
                        .coordinating(coordinates && standing == Standing.CURRENT))
                .ifPresent(this::add);
        one.careUnit().ifPresent(unit -> unit(unit, says));
    }

    private void unit(Organization unit, Statement says) {
        InRecord.unit(unit)
                .flatMap(InRecord::unitOf)
                .map(who -> Mention.of(who, says).reachedBy(Ways.of(unit.contact())))
                .ifPresent(this::add);
    }

    /** Whom to turn to, only named: ways and topics. */
    void guidance(ContactGuidance guidance) {
        List<CodedValue> topics = guidance.situationCode().stream().toList();
        people.who(guidance.contactParty())
                .map(who -> Mention.of(who, item(guidance.guidanceId()))
                        .reachedBy(Ways.first(guidance))
                        .otherwiseBy(Ways.alternative(guidance))
                        .about(topics))
                .ifPresent(this::add);
    }

    void risk(RiskAndAction risk) {
        risk.action().forEach(action -> responsible(action.responsible(), item(risk.riskId()), false));
    }
}
