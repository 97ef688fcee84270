package se.samplan.mapping.careagreements;

import java.util.Optional;
import se.samplan.contracts.agreement.v1.CVType;
import se.samplan.contracts.agreement.v1.CommitmentType;
import se.samplan.mapping.shape.CodedValueMapper;
import se.samplan.mapping.structure.RelationMapper;
import se.samplan.mapping.structure.ResponsibleMapper;
import se.samplan.mapping.structure.ScheduleMapper;
import se.samplan.model.agreement.Commitment;
import se.samplan.model.agreement.CommitmentParty;
import se.samplan.model.agreement.CommitmentStatus;
import se.samplan.model.planning.LocalId;

/** Commitment (åtagande), to the wire and back. */
public final class CommitmentMapper {

    private CommitmentMapper() {}

    public static CommitmentType toWire(Commitment model) {
        CommitmentType wire = new CommitmentType();
        wire.setCommitmentId(model.commitmentId().value());
        wire.setParty(model.party().code());
        model.partyRef().map(ResponsibleMapper::toWire).ifPresent(wire::setPartyRef);
        wire.setDescription(model.description());
        model.topic().stream().map(CodedValueMapper.to(CVType::new)).forEach(wire.getTopic()::add);
        model.schedule().map(ScheduleMapper::toWire).ifPresent(wire::setSchedule);
        wire.setStatus(model.status().code());
        model.movedToRef().map(LocalId::value).ifPresent(wire::setMovedToRef);
        model.activityLink().map(RelationMapper::toWire).ifPresent(wire::setActivityLink);
        model.accepted().ifPresent(wire::setAccepted);
        return wire;
    }

    public static Commitment toModel(CommitmentType wire) {
        return new Commitment(
                new LocalId(wire.getCommitmentId()),
                new CommitmentParty(wire.getParty()),
                Optional.ofNullable(wire.getPartyRef()).map(ResponsibleMapper::toModel),
                wire.getDescription(),
                wire.getTopic().stream().map(CodedValueMapper::toModel).toList(),
                Optional.ofNullable(wire.getSchedule()).map(ScheduleMapper::toModel),
                new CommitmentStatus(wire.getStatus()),
                Optional.ofNullable(wire.getMovedToRef()).map(LocalId::new),
                Optional.ofNullable(wire.getActivityLink()).map(RelationMapper::toModel),
                Optional.ofNullable(wire.isAccepted()));
    }
}
