package se.samplan.mapping.structure;

import java.util.Optional;
import se.samplan.contracts.logistics.v3.structure.CVType;
import se.samplan.contracts.logistics.v3.structure.ResponsibleType;
import se.samplan.contracts.time.WireTime;
import se.samplan.mapping.shape.CodedValueMapper;
import se.samplan.model.planning.LocalId;
import se.samplan.model.planning.PartyKind;
import se.samplan.model.planning.PrincipalKind;
import se.samplan.model.planning.ResponsibilityKind;
import se.samplan.model.planning.Responsible;

/** Responsible (ansvarig), to the wire and back. */
public final class ResponsibleMapper {

    private ResponsibleMapper() {}

    public static ResponsibleType toWire(Responsible model) {
        ResponsibleType wire = new ResponsibleType();
        wire.setKind(model.kind().code());
        wire.setPartyType(model.partyType().code());
        model.participantRef().map(LocalId::value).ifPresent(wire::setParticipantRef);
        model.fixedContactRef().map(RelationMapper::toWire).ifPresent(wire::setFixedContactRef);
        model.name().ifPresent(wire::setName);
        model.role().map(CodedValueMapper.to(CVType::new)).ifPresent(wire::setRole);
        model.principal().map(PrincipalKind::code).ifPresent(wire::setPrincipal);
        model.accepted().ifPresent(wire::setAccepted);
        model.acceptedTime().map(WireTime::format).ifPresent(wire::setAcceptedTime);
        return wire;
    }

    public static Responsible toModel(ResponsibleType wire) {
        return new Responsible(
                new ResponsibilityKind(wire.getKind()),
                new PartyKind(wire.getPartyType()),
                Optional.ofNullable(wire.getParticipantRef()).map(LocalId::new),
                Optional.ofNullable(wire.getFixedContactRef()).map(RelationMapper::toModel),
                Optional.ofNullable(wire.getName()),
                Optional.ofNullable(wire.getRole()).map(CodedValueMapper::toModel),
                Optional.ofNullable(wire.getPrincipal()).map(PrincipalKind::new),
                Optional.ofNullable(wire.isAccepted()),
                Optional.ofNullable(wire.getAcceptedTime()).map(WireTime::parse));
    }
}
