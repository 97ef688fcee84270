package se.samplan.mapping.structure;

import java.util.Optional;
import se.samplan.contracts.logistics.v3.structure.IIType;
import se.samplan.contracts.logistics.v3.structure.RecordIdType;
import se.samplan.contracts.logistics.v3.structure.RelationType;
import se.samplan.mapping.shape.IdentifierMapper;
import se.samplan.model.planning.AssertedBy;
import se.samplan.model.planning.LocalId;
import se.samplan.model.planning.Relation;
import se.samplan.model.planning.RelationConfidence;
import se.samplan.model.planning.RelationKind;
import se.samplan.model.planning.RelationTargetKind;

/** Relation (koppling), to the wire and back. */
public final class RelationMapper {

    private RelationMapper() {}

    public static RelationType toWire(Relation model) {
        RelationType wire = new RelationType();
        wire.setRelationType(model.relationType().code());
        wire.setTargetKind(model.targetKind().code());
        wire.setTargetRecordId(IdentifierMapper.toWire(model.targetRecordId(), RecordIdType::new));
        model.targetItemId().map(LocalId::value).ifPresent(wire::setTargetItemId);
        model.targetSourceSystemId().map(IdentifierMapper.to(IIType::new)).ifPresent(wire::setTargetSourceSystemId);
        model.targetTitle().ifPresent(wire::setTargetTitle);
        wire.setAssertedBy(model.assertedBy().code());
        model.confidence().map(RelationConfidence::code).ifPresent(wire::setConfidence);
        model.reason().ifPresent(wire::setReason);
        return wire;
    }

    public static Relation toModel(RelationType wire) {
        return new Relation(
                new RelationKind(wire.getRelationType()),
                new RelationTargetKind(wire.getTargetKind()),
                IdentifierMapper.toModel(wire.getTargetRecordId()),
                Optional.ofNullable(wire.getTargetItemId()).map(LocalId::new),
                Optional.ofNullable(wire.getTargetSourceSystemId()).map(IdentifierMapper::toModel),
                Optional.ofNullable(wire.getTargetTitle()),
                new AssertedBy(wire.getAssertedBy()),
                Optional.ofNullable(wire.getConfidence()).map(RelationConfidence::new),
                Optional.ofNullable(wire.getReason()));
    }
}
