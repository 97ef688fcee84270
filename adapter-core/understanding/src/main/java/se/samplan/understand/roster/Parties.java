package se.samplan.understand.roster;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

/** Mentions in the parts that plans and agreements have in common. */
final class Parties {

    private final AsOf asOf;
    private final Known<?> known;
    private final InRecord people;
    private final RoleSaid participant;

    /** @param standing of the record: what is said in one that is over is over */
    Parties(Known<?> known, InRecord people, Standing standing, AsOf asOf) {
        this.asOf = asOf;
        this.known = known;
        this.people = people;
        this.participant = new RoleSaid(RosterKind.PARTICIPANT, Optional.empty(), standing);
    }

    Statement item(LocalId id) {
        return Statement.of(known, id);
    }

    RoleSaid as(RosterKind kind) {
        return participant.of(kind);
    }

    /** Who is responsible: whoever does or supports it performs it, whoever answers for it takes part. */
    Stream<Mention> responsible(List<Responsible> parties, Statement says, boolean isOver) {
        return parties.stream()
                .flatMap(party -> people.who(party).stream()
                        .map(who -> Mention.of(who, says).as(as(kind(party)).overIf(isOver))));
    }

    private static RosterKind kind(Responsible party) {
        if (party.partyType().equals(PartyKind.NEXT_OF_KIN)) {
            return RosterKind.KIN;
        }
        boolean performs =
                party.kind().equals(ResponsibilityKind.PERFORMS) || party.kind().equals(ResponsibilityKind.SUPPORTS);
        return performs ? RosterKind.PERFORMER : RosterKind.PARTICIPANT;
    }

    Stream<Mention> participant(Participant one, boolean coordinates) {
        Statement says = item(one.participantId());
        boolean isKin = one.partyType().equals(PartyKind.NEXT_OF_KIN);
        RoleSaid role = isKin ? as(RosterKind.KIN) : participant;
        Standing standing =
                role.standing() == Standing.CURRENT ? Standing.ofPeriod(one.period(), asOf) : role.standing();
        Stream<Mention> herself = people.who(one).stream()
                .map(who -> Mention.of(who, says)
                        .as(new RoleSaid(role.kind(), one.period(), standing))
                        .reachedBy(Ways.of(one.contact()))
                        .coordinating(coordinates && standing == Standing.CURRENT));
        return Stream.concat(herself, one.careUnit().stream().flatMap(unit -> unit(unit, says)));
    }

    Stream<Mention> unit(Organization unit, Statement says) {
        return InRecord.unit(unit)
                .flatMap(InRecord::unitOf)
                .map(who -> Mention.of(who, says).reachedBy(Ways.of(unit.contact())))
                .stream();
    }

    /** Whom to turn to, only named: ways and topics. */
    Stream<Mention> guidance(ContactGuidance guidance) {
        List<CodedValue> topics = guidance.situationCode().stream().toList();
        return people.who(guidance.contactParty()).stream()
                .map(who -> Mention.of(who, item(guidance.guidanceId()))
                        .reachedBy(Ways.first(guidance))
                        .otherwiseBy(Ways.alternative(guidance))
                        .about(topics));
    }

    Stream<Mention> risk(RiskAndAction risk) {
        return risk.action().stream().flatMap(action -> responsible(action.responsible(), item(risk.riskId()), false));
    }
}
