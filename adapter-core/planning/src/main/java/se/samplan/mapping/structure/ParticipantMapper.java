package se.samplan.mapping.structure;

import java.util.Optional;
import se.samplan.contracts.logistics.v3.structure.CVType;
import se.samplan.contracts.logistics.v3.structure.IIType;
import se.samplan.contracts.logistics.v3.structure.ParticipantType;
import se.samplan.mapping.shape.CodedValueMapper;
import se.samplan.mapping.shape.IdentifierMapper;
import se.samplan.model.planning.LocalId;
import se.samplan.model.planning.Participant;
import se.samplan.model.planning.ParticipantFunction;
import se.samplan.model.planning.PartyKind;

/** Participant (deltagare), to the wire and back. */
public final class ParticipantMapper {

    private ParticipantMapper() {}

    public static ParticipantType toWire(Participant model) {
        ParticipantType wire = new ParticipantType();
        wire.setParticipantId(model.participantId().value());
        wire.setPartyType(model.partyType().code());
        model.name().ifPresent(wire::setName);
        model.staffId().map(IdentifierMapper.to(IIType::new)).ifPresent(wire::setStaffId);
        model.role().map(CodedValueMapper.to(CVType::new)).ifPresent(wire::setRole);
        model.function().stream().map(ParticipantFunction::code).forEach(wire.getFunction()::add);
        model.relationship().map(CodedValueMapper.to(CVType::new)).ifPresent(wire::setRelationship);
        model.careUnit().map(OrganizationMapper::toWire).ifPresent(wire::setCareUnit);
        model.principal().map(PrincipalMapper::toWire).ifPresent(wire::setPrincipal);
        model.contact().stream().map(ContactMapper::toWire).forEach(wire.getContact()::add);
        model.fixedContactRef().map(RelationMapper::toWire).ifPresent(wire::setFixedContactRef);
        model.period().map(OpenPeriodMapper::toWire).ifPresent(wire::setPeriod);
        return wire;
    }

    public static Participant toModel(ParticipantType wire) {
        return new Participant(
                new LocalId(wire.getParticipantId()),
                new PartyKind(wire.getPartyType()),
                Optional.ofNullable(wire.getName()),
                Optional.ofNullable(wire.getStaffId()).map(IdentifierMapper::toModel),
                Optional.ofNullable(wire.getRole()).map(CodedValueMapper::toModel),
                wire.getFunction().stream().map(ParticipantFunction::new).toList(),
                Optional.ofNullable(wire.getRelationship()).map(CodedValueMapper::toModel),
                Optional.ofNullable(wire.getCareUnit()).map(OrganizationMapper::toModel),
                Optional.ofNullable(wire.getPrincipal()).map(PrincipalMapper::toModel),
                wire.getContact().stream().map(ContactMapper::toModel).toList(),
                Optional.ofNullable(wire.getFixedContactRef()).map(RelationMapper::toModel),
                Optional.ofNullable(wire.getPeriod()).map(OpenPeriodMapper::toModel));
    }
}
